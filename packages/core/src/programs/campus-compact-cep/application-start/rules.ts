import { answerOf, met, missing, notApplicable, unaddressed } from '../../../kernel/answer.js';
import { type Fact, field, itemsOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { placeIn } from '../../../kernel/place-in.js';
import { all, any, not, type Truth, test, testBoth } from '../../../kernel/truth.js';
import { earningPage } from '../documents.js';
import { cepRule } from '../rule.js';
import type { ApplicationStartFacts, FormerApplication } from './facts.js';

export const reapplicationAllowed = cepRule({
  id: 'cep-reapplication-allowed',
  topic: 'application',
  modality: 'may',
  statement: 'An unsuccessful applicant may keep improving and apply again.',
  source: placeIn(earningPage, 'step 5', '28'),
  parameters: {},
  check: 'machine',
  note: 'The page gives no limit of attempts and no waiting time, and none is applied. It does not speak of applying again for what was earned.',
  answers: {
    'application-start': {
      needs: ['credential.id', 'history[].credentialId', 'history[].decision'],
      answer(facts) {
        const history = itemsOf(field(facts, 'history'));
        if (isOpen(history)) return missing(history.missing);
        const decided = (decision: Decision) =>
          any(history.map((former) => isDecided(former, { decision, facts })));
        const earned = decided('sufficient');
        const failed = decided('not-sufficient');
        const truth = all([failed, not(earned)]);
        if (earned === true) {
          return unaddressed(
            'It was earned already; the page speaks of those who did not earn it.',
          );
        }
        if (isOpen(truth)) return missing(truth.missing);
        return truth
          ? met('An unsuccessful applicant may apply again, at any time and as often as needed.')
          : notApplicable('No unsuccessful application for the micro-credential is recorded.');
      },
    },
  },
});

type Decision = NonNullable<FormerApplication['decision']>;

/** Whether an application was for the micro-credential that is to be applied for, and was decided so. */
function isDecided(
  former: Fact<FormerApplication>,
  { decision, facts }: { readonly decision: Decision; readonly facts: Fact<ApplicationStartFacts> },
): Truth {
  const wanted = field(field(facts, 'credential'), 'id');
  return all([
    testBoth(field(former, 'credentialId'), wanted, (id, other) => id === other),
    test(field(former, 'decision'), (value) => value === decision),
  ]);
}

export const applicationCredentialAvailable = cepRule({
  id: 'cep-application-credential-available',
  topic: 'application',
  modality: 'must',
  statement: 'An application can be started only for a micro-credential that is available now.',
  source: placeIn(earningPage, 'What micro-credentials are available?', '33-35'),
  parameters: { requires: 'available' },
  check: 'machine',
  origin: 'inference',
  note: 'The page does not say it; it follows from starting an application on the page of an available micro-credential.',
  answers: {
    'application-start': {
      needs: ['credential.availability'],
      answer(facts, { parameters: { requires } }) {
        const availability = field(field(facts, 'credential'), 'availability');
        return answerOf(
          test(availability, (value) => value === requires),
          {
            met: 'The micro-credential is available.',
            notMet: 'The micro-credential is not available yet.',
            observed: availability.value,
            expected: requires,
          },
        );
      },
    },
  },
});

import { answerOf, met, missing, notApplicable, unaddressed } from '../../../kernel/answer.js';
import { field } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import { isTrue } from '../../../kernel/truth.js';
import { listedQuoted } from '../../../text/words.js';
import { hostingPage } from '../documents.js';
import { cepRule } from '../rule.js';

export const supportFacilitatorPairing = cepRule({
  id: 'cep-support-facilitator-pairing',
  topic: 'support',
  modality: 'may',
  statement: 'Campus Compact can pair people who want to co-facilitate with interested partners.',
  source: placeIn(hostingPage, 'intro paragraph', '3'),
  alsoAt: [placeIn(hostingPage, 'FAQ 4', '50')],
  parameters: {},
  check: 'machine',
  note: 'The page says "may be able to": it can be asked for, and is no promise.',
  answers: {
    'cop-proposal': {
      needs: ['wantsPairing'],
      answer(facts) {
        const { path, value: wanted } = field(facts, 'wantsPairing');
        if (wanted === undefined) return missing([path]);
        return wanted
          ? met('Campus Compact may be able to find a partner to co-facilitate with.', {
              observed: true,
            })
          : notApplicable('No partner to co-facilitate with is looked for.');
      },
    },
  },
});

export const supportApprovedCop = cepRule({
  id: 'cep-support-approved-cop',
  topic: 'support',
  modality: 'may',
  statement:
    'For an approved CoP, Campus Compact can help as needed with promotion, some technical support and recruiting participants.',
  source: placeIn(hostingPage, 'FAQ 4', '50'),
  parameters: {
    support: ['promotion', 'technical', 'participant-recruitment'],
    requires: 'approved',
  },
  check: 'machine',
  answers: {
    'cop-proposal': {
      needs: ['supportRequested', 'approved'],
      answer(facts, { parameters: { support } }) {
        const { path, value: requested } = field(facts, 'supportRequested');
        if (requested === undefined) return missing([path], { expected: support });
        if (requested.length === 0) return notApplicable('No support is asked for.');
        const other = requested.filter((kind) => !support.includes(kind));
        if (other.length > 0) {
          return unaddressed(`The page does not speak of this support: ${listedQuoted(other)}.`);
        }
        return answerOf(isTrue(field(facts, 'approved')), {
          met: 'Campus Compact can help an approved CoP with what is asked for.',
          notMet: 'The page offers this support for an approved CoP, and this one is not approved.',
          observed: requested,
          expected: support,
        });
      },
    },
  },
});

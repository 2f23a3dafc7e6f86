import { answerForEach, answerOf, met } from '../../../kernel/answer.js';
import { field, itemsOf } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import { test, testBoth } from '../../../kernel/truth.js';
import { listedQuoted } from '../../../text/words.js';
import { earningPage } from '../documents.js';
import { cepRule } from '../rule.js';

export const applicationMaterialsSubmitted = cepRule({
  id: 'cep-application-materials-submitted',
  topic: 'application',
  modality: 'must',
  statement:
    'To earn a micro-credential the applicant submits a specific set of materials for evaluation.',
  source: placeIn(earningPage, 'How do I earn micro-credentials?', '11'),
  parameters: {},
  check: 'machine',
  note: 'Each micro-credential has its own set, which the page does not list: the set comes with the facts.',
  answers: {
    application: {
      needs: ['credential.requiredMaterials', 'application.materials.items'],
      answer(facts) {
        const required = field(field(facts, 'credential'), 'requiredMaterials');
        const items = field(field(field(facts, 'application'), 'materials'), 'items');
        return answerForEach(itemsOf(required), {
          holds: (material) => test(items, (handedIn) => handedIn.includes(material.value)),
          observe: ({ value }) => value,
          none: 'The micro-credential asks for no materials.',
          met: 'Every material that is asked for is there.',
          notMet: (failing) => `Missing: ${listedQuoted(failing.map(({ value }) => value))}.`,
          expected: required.value,
        });
      },
    },
  },
});

export const applicationRequirementsVary = cepRule({
  id: 'cep-application-requirements-vary',
  topic: 'application',
  modality: 'informational',
  statement: 'Submission requirements differ from one micro-credential to another.',
  source: placeIn(earningPage, 'How do I earn micro-credentials?', '11'),
  alsoAt: [placeIn(earningPage, 'step 3', '26')],
  parameters: { perCredential: true },
  check: 'machine',
  answers: {
    application: {
      needs: [],
      answer: () => met('What is asked for is a matter of the micro-credential.'),
    },
  },
});

export const applicationRequirementsPublished = cepRule({
  id: 'cep-application-requirements-published',
  topic: 'catalog',
  modality: 'informational',
  statement:
    'The full submission requirements are on the micro-credential pages; the details are on the application form.',
  source: placeIn(earningPage, 'after framing questions', '18'),
  alsoAt: [placeIn(earningPage, 'step 3', '26')],
  parameters: {},
  check: 'machine',
  note: 'Two places are named; the page does not say which one holds where they differ.',
  answers: {
    application: {
      needs: [],
      answer: () =>
        met('The requirements are on the page of the micro-credential and on the form.'),
    },
  },
});

export const applicationReturnToSubmit = cepRule({
  id: 'cep-application-return-to-submit',
  topic: 'application',
  modality: 'must',
  statement:
    'Materials are submitted in the same online application when the applicant is adequately prepared.',
  source: placeIn(earningPage, 'step 3', '26'),
  parameters: {},
  check: 'machine',
  answers: {
    application: {
      needs: ['application.id', 'application.submittedThroughApplicationId'],
      answer(facts) {
        const application = field(facts, 'application');
        const own = field(application, 'id');
        const through = field(application, 'submittedThroughApplicationId');
        return answerOf(
          testBoth(through, own, (id, other) => id === other),
          {
            met: 'The materials came in through the same application.',
            notMet: 'The materials came in through another application.',
            observed: through.value,
            expected: own.value,
          },
        );
      },
    },
  },
});

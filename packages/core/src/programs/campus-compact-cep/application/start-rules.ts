import { answerIfTrue, answerOf, met, missing, notApplicable } from '../../../kernel/answer.js';
import { field, unlessNull } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import { hasHappened, test, testBoth } from '../../../kernel/truth.js';
import { quoted } from '../../../text/visible-text.js';
import { earningPage } from '../documents.js';
import { answerPaidAtStart } from '../fees/paid.js';
import { feeTermsOf } from '../fees/rules.js';
import { reapplicationFee } from '../readings.js';
import { cepRule } from '../rule.js';

export const applicationPortalOnly = cepRule({
  id: 'cep-application-portal-only',
  topic: 'application',
  modality: 'must',
  statement: 'Micro-credential applications are submitted through the online application portal.',
  source: placeIn(earningPage, 'The application process', '22'),
  parameters: { channel: 'online-portal' },
  check: 'machine',
  answers: {
    application: {
      needs: ['application.channel'],
      answer(facts, { parameters: { channel: portal } }) {
        const channel = field(field(facts, 'application'), 'channel');
        return answerOf(
          test(channel, (value) => value === portal),
          {
            met: 'The application goes through the online portal.',
            notMet: `The application goes another way: ${quoted(channel.value ?? '')}.`,
            observed: channel.value,
            expected: portal,
          },
        );
      },
    },
  },
});

export const applicationStartWhenBeginningWork = cepRule({
  id: 'cep-application-start-when-beginning-work',
  topic: 'application',
  modality: 'should',
  statement:
    'Applicants should begin the application when they intend to begin work toward the micro-credential.',
  source: placeIn(earningPage, 'The application process', '22'),
  parameters: {},
  check: 'machine',
  answers: {
    application: {
      needs: ['application.startedAt', 'application.workStartedAt'],
      answer(facts) {
        const application = field(facts, 'application');
        const started = field(application, 'startedAt');
        const worked = field(application, 'workStartedAt');
        return answerOf(
          testBoth(started, worked, (start, work) => start <= work),
          {
            met: 'The application was begun by the time the work began.',
            notMet: 'The application was begun after the work had begun.',
            observed: started.value,
            expected: worked.value,
          },
        );
      },
    },
  },
});

export const applicationBasicInfo = cepRule({
  id: 'cep-application-basic-info',
  topic: 'application',
  modality: 'must',
  statement: 'Step 1: the applicant gives basic information.',
  source: placeIn(earningPage, 'step 1', '24'),
  parameters: {},
  check: 'machine',
  note: 'The page does not say which.',
  answers: {
    application: {
      needs: ['application.basicInfoComplete'],
      answer: (facts) =>
        answerIfTrue(field(field(facts, 'application'), 'basicInfoComplete'), {
          met: 'The basic information is complete.',
          notMet: 'The basic information is not complete.',
        }),
    },
  },
});

export const applicationAgreementForm = cepRule({
  id: 'cep-application-agreement-form',
  topic: 'application',
  modality: 'must',
  statement:
    'Step 1: the applicant completes an agreement form acknowledging the intention to earn the micro-credential.',
  source: placeIn(earningPage, 'step 1', '24'),
  parameters: {},
  check: 'machine',
  answers: {
    application: {
      needs: ['application.agreementSignedAt'],
      answer(facts, { asOf }) {
        const signed = unlessNull(field(field(facts, 'application'), 'agreementSignedAt'));
        return answerOf(signed !== null && hasHappened(signed, asOf), {
          met: 'The agreement form is completed.',
          notMet: 'The agreement form is not completed.',
          observed: signed?.value ?? null,
        });
      },
    },
  },
});

export const applicationFeePaidAtStart = cepRule({
  id: 'cep-application-fee-paid-at-start',
  topic: 'fee',
  modality: 'must',
  statement: 'Step 1: the applicant pays the application fee when starting.',
  source: placeIn(earningPage, 'step 1', '24'),
  parameters: {},
  check: 'machine',
  note: 'Whether the whole fee was paid is the matter of another rule. The page says nothing of refunds, waivers or a last day.',
  readings: [reapplicationFee],
  answers: {
    application: {
      needs: ['application.payments[].paidAt', 'application.startedAt', 'application.attempt'],
      answer: (facts, terms) => answerPaidAtStart(facts, feeTermsOf(terms)),
    },
  },
});

export const applicationCohortOptional = cepRule({
  id: 'cep-application-cohort-optional',
  topic: 'application',
  modality: 'may',
  statement:
    'The applicant may choose to join a cohort of other applicants working together toward submission.',
  source: placeIn(earningPage, 'step 1', '24'),
  parameters: {},
  check: 'machine',
  note: 'The page does not say how large a cohort is or when it begins, and does not connect it with a CoP.',
  answers: {
    application: {
      needs: ['application.cohortId'],
      answer(facts) {
        const { path, value: cohort } = field(field(facts, 'application'), 'cohortId');
        if (cohort === undefined) return missing([path]);
        return cohort === null
          ? notApplicable('The applicant joined no cohort.')
          : met('The applicant joined a cohort, which is allowed.', { observed: cohort });
      },
    },
  },
});

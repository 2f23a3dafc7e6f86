import { daysBetween } from '../../../calendar-date.js';
import { answerOf, met, missing, notApplicable, notMet } from '../../../kernel/answer.js';
import { field, unlessNull } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import { all, atLeast, hasHappened, test, testBoth } from '../../../kernel/truth.js';
import { listedQuoted } from '../../../text/words.js';
import { earningPage, preparationPage } from '../documents.js';
import { cepRule } from '../rule.js';

export const preparationOptional = cepRule({
  id: 'cep-preparation-optional',
  topic: 'application',
  modality: 'must',
  statement: 'Taking a training or a CoP is optional; it is never a condition for applying.',
  source: placeIn(preparationPage, 'first paragraph', '5'),
  parameters: { requiredForApplication: false },
  check: 'machine',
  note: 'Nothing that an applicant does can break it.',
  answers: {
    application: {
      needs: [],
      answer: () => met('Taking part in a training or a CoP is never asked for.'),
    },
  },
});

export const applicationSelfAssessment = cepRule({
  id: 'cep-application-self-assessment',
  topic: 'application',
  modality: 'must',
  statement: 'At the start the applicant completes a self-assessment.',
  source: placeIn(earningPage, 'step 1', '24'),
  parameters: {},
  check: 'machine',
  answers: {
    application: {
      needs: ['application.selfAssessment.completedAt', 'application.submittedAt'],
      answer(facts, { asOf }) {
        const application = field(facts, 'application');
        const assessment = unlessNull(field(application, 'selfAssessment'));
        if (assessment === null) return notMet('There is no self-assessment.');
        const completed = field(assessment, 'completedAt');
        const submitted = field(application, 'submittedAt').value;
        return answerOf(
          all([
            hasHappened(completed, asOf),
            test(completed, (day) => submitted === undefined || day <= submitted),
          ]),
          {
            met: 'The self-assessment is completed.',
            notMet: 'The self-assessment was completed after the submission.',
            observed: completed.value,
          },
        );
      },
    },
  },
});

export const selfAssessmentGaugesOnly = cepRule({
  id: 'cep-self-assessment-gauges-only',
  topic: 'application',
  modality: 'informational',
  statement:
    'The self-assessment helps gauge how prepared the applicant is; its result is not a pass mark.',
  source: placeIn(earningPage, 'step 1', '24'),
  parameters: { gatesSubmission: false },
  check: 'machine',
  note: 'The page gives no scale; whether one is prepared is judged by the applicant.',
  answers: {
    application: {
      needs: [],
      answer: () => met('Whatever the self-assessment says, the applicant may submit.'),
    },
  },
});

export const applicationPreparationRoutes = cepRule({
  id: 'cep-application-preparation-routes',
  topic: 'application',
  modality: 'may',
  statement:
    'After the self-assessment the applicant may prepare through specified trainings or a recommended reading list.',
  source: placeIn(earningPage, 'step 2', '25'),
  alsoAt: [placeIn(preparationPage, 'first paragraph', '5')],
  parameters: {
    routes: ['specified-training', 'approved-training', 'reading-list', 'community-of-practice'],
  },
  check: 'machine',
  note: 'This page names trainings and a reading list, the page on preparation names trainings and CoPs; all are taken together.',
  answers: {
    application: {
      needs: ['application.preparation'],
      answer(facts, { parameters: { routes } }) {
        const { path, value: used } = field(field(facts, 'application'), 'preparation');
        if (used === undefined) return missing([path], { expected: routes });
        if (used.length === 0) return notApplicable('No preparation was used.');
        const others = used.filter((route) => !routes.includes(route));
        return answerOf(others.length === 0, {
          met: 'The applicant prepared in ways that the pages name.',
          notMet: `The pages do not speak of this preparation: ${listedQuoted(others)}.`,
          observed: used,
          expected: routes,
        });
      },
    },
  },
});

export const applicationImmediateSubmission = cepRule({
  id: 'cep-application-immediate-submission',
  topic: 'application',
  modality: 'may',
  statement: 'A prepared applicant can submit immediately after the self-assessment.',
  source: placeIn(earningPage, 'step 2', '25'),
  parameters: { minWaitDays: 0 },
  check: 'machine',
  note: 'The self-assessment comes first.',
  answers: {
    application: {
      needs: ['application.selfAssessment.completedAt', 'application.submittedAt'],
      answer(facts, { parameters: { minWaitDays } }) {
        const application = field(facts, 'application');
        const assessment = unlessNull(field(application, 'selfAssessment'));
        if (assessment === null) return notApplicable('There is no self-assessment.');
        const completed = field(assessment, 'completedAt');
        const submitted = field(application, 'submittedAt');
        return answerOf(
          testBoth(completed, submitted, (from, to) => atLeast(daysBetween(from, to), minWaitDays)),
          {
            met: 'The materials may be submitted as soon as the self-assessment is completed.',
            notMet: 'The materials were submitted before the page speaks of it.',
            observed: submitted.value,
            expected: { minWaitDays },
          },
        );
      },
    },
  },
});

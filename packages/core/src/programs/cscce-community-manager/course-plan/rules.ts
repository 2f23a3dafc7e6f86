import { type Answer, answerOf } from '../../../kernel/answer.js';
import { type Fact, field } from '../../../kernel/fact.js';
import { isExactly, test } from '../../../kernel/truth.js';
import { inCourse } from '../documents.js';
import { cscceRule } from '../rule.js';

const statedAsFact =
  'The page states it as a fact about the course; it is taken as what a run of it should do.';

export const courseDuration = cscceRule({
  id: 'cscce-course-duration-weeks',
  topic: 'course',
  modality: 'should',
  statement: 'The course runs for eight weeks.',
  source: inCourse('Course overview', '19'),
  parameters: { weeks: 8 },
  check: 'machine',
  origin: 'interpretation',
  note: statedAsFact,
  answers: {
    'course-plan': {
      needs: ['weeks'],
      answer: (facts, { parameters: { weeks } }) =>
        answerExactly(field(facts, 'weeks'), { wanted: weeks, what: 'Weeks of the course' }),
    },
  },
});

export const sessionsPerWeek = cscceRule({
  id: 'cscce-course-sessions-per-week',
  topic: 'course',
  modality: 'should',
  statement: 'There are two sessions each week.',
  source: inCourse('Course overview', '19'),
  parameters: { sessionsPerWeek: 2 },
  check: 'machine',
  origin: 'interpretation',
  note: `${statedAsFact} It says nothing of weeks with holidays.`,
  answers: {
    'course-plan': {
      needs: ['sessionsPerWeek'],
      answer: (facts, { parameters }) =>
        answerExactly(field(facts, 'sessionsPerWeek'), {
          wanted: parameters.sessionsPerWeek,
          what: 'Sessions in a week',
        }),
    },
  },
});

export const sessionMinutes = cscceRule({
  id: 'cscce-course-session-minutes',
  topic: 'course',
  modality: 'should',
  statement: 'Each session lasts 90 minutes.',
  source: inCourse('Course overview', '19'),
  parameters: { minutes: 90 },
  check: 'machine',
  origin: 'interpretation',
  note: statedAsFact,
  answers: {
    'course-plan': {
      needs: ['sessionMinutes'],
      answer: (facts, { parameters: { minutes } }) =>
        answerExactly(field(facts, 'sessionMinutes'), {
          wanted: minutes,
          what: 'Minutes of a session',
        }),
    },
  },
});

function answerExactly(
  fact: Fact<number | undefined>,
  { wanted, what }: { readonly wanted: number | null; readonly what: string },
): Answer {
  return answerOf(
    test(fact, (planned) => isExactly(planned, wanted)),
    {
      met: `${what}: ${fact.value}, as it should be.`,
      notMet: `${what}: ${fact.value}; it should be ${wanted}.`,
      observed: fact.value,
      expected: wanted,
    },
  );
}

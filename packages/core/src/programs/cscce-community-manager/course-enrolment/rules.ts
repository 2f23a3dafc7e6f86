import {
  answerIfListed,
  answerIfTrue,
  answerOf,
  met,
  missing,
  notApplicable,
} from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { field } from '../../../kernel/fact.js';
import { test } from '../../../kernel/truth.js';
import { inCourse } from '../documents.js';
import type { CscceFacts } from '../facts.js';
import { cscceRule } from '../rule.js';

export const openToNonCertification = cscceRule({
  id: 'cscce-course-open-to-non-certification',
  topic: 'enrolment',
  modality: 'may',
  statement: 'People who are not pursuing the certification may also take the course.',
  source: inCourse('Where CoP fits', '7'),
  parameters: {},
  check: 'machine',
  answers: {
    'course-enrolment': {
      needs: ['certificationTrack'],
      answer(facts) {
        const { path, value: pursued } = field(facts, 'certificationTrack');
        if (pursued === undefined) return missing([path]);
        return pursued
          ? notApplicable('The person pursues the certification.')
          : met('Somebody who does not pursue the certification may take the course.', {
              observed: false,
            });
      },
    },
  },
});

export const audienceRunsCop = cscceRule({
  id: 'cscce-audience-runs-cop',
  topic: 'enrolment',
  modality: 'should',
  statement:
    'The course is designed for community managers who actively run a community of practice.',
  source: inCourse('Where CoP fits', '9'),
  parameters: {},
  check: 'machine',
  note: 'The prerequisites ask for less: to manage a community, a collaboration or a team. What the course is designed for is therefore recommended, not required.',
  answers: {
    'course-enrolment': {
      needs: ['runsCommunityOfPractice'],
      answer: (facts) =>
        answerIfTrue(field(facts, 'runsCommunityOfPractice'), {
          met: 'The person actively runs a community of practice.',
          notMet: 'The person runs no community of practice, which the course is designed for.',
        }),
    },
  },
});

export const sizeMaturityIrrelevant = cscceRule({
  id: 'cscce-community-size-maturity-irrelevant',
  topic: 'enrolment',
  modality: 'must',
  statement: "The size or maturity of the learner's community does not matter.",
  source: inCourse('Where CoP fits', '9'),
  parameters: { ignoredAttributes: ['size', 'maturity'] },
  check: 'machine',
  answers: {
    'course-enrolment': {
      needs: [],
      answer: () => met('Neither the size nor the maturity of the community decides anything.'),
    },
  },
});

export const prerequisiteFundamentals = completedCourse({
  id: 'cscce-prereq-cef',
  course: 'Scientific Community Engagement Fundamentals',
  courseId: 'scientific-community-engagement-fundamentals',
});

export const prerequisiteContentDesign = completedCourse({
  id: 'cscce-prereq-content-design',
  course: 'Content Design',
  courseId: 'content-design',
});

interface PrerequisiteDraft<Id extends string> {
  readonly id: Id;
  /** Title of the course. */
  readonly course: string;
  /** Its id in the facts. */
  readonly courseId: string;
}

function completedCourse<const Id extends string>({
  id,
  ...parameters
}: PrerequisiteDraft<Id>): RuleDefinition<
  Id,
  { readonly course: string; readonly courseId: string },
  CscceFacts
> {
  return cscceRule({
    id,
    topic: 'prerequisite',
    modality: 'must',
    statement: `All learners must first complete ${parameters.course}.`,
    source: inCourse('Prerequisites', '13'),
    parameters,
    check: 'machine',
    note: 'The page says nothing of waivers or of courses that count as equal.',
    answers: {
      'course-enrolment': {
        needs: ['completedCourses'],
        answer(facts, { parameters: { course, courseId } }) {
          const completed = field(facts, 'completedCourses');
          return answerOf(
            test(completed, (ids) => ids.includes(courseId)),
            {
              met: `${course} is completed.`,
              notMet: `${course} must be completed first.`,
              observed: completed.value,
              expected: courseId,
            },
          );
        },
      },
    },
  });
}

export const prerequisiteManaging = cscceRule({
  id: 'cscce-prereq-actively-managing',
  topic: 'prerequisite',
  modality: 'must',
  statement: 'All learners must be actively managing a community, collaboration or team.',
  source: inCourse('Prerequisites', '13'),
  parameters: { kinds: ['community', 'collaboration', 'team'] },
  check: 'machine',
  answers: {
    'course-enrolment': {
      needs: ['activelyManages'],
      answer(facts, { parameters: { kinds } }) {
        const managed = field(facts, 'activelyManages');
        return answerIfListed(managed, {
          names: kinds,
          met: `The person actively manages a ${managed.value}.`,
          notMet: 'The person manages nothing that the course asks for.',
        });
      },
    },
  },
});

import { answerOf, met, unaddressed } from '../../../kernel/answer.js';
import { type Fact, field, unlessNull } from '../../../kernel/fact.js';
import { all, type Truth, test, testBoth } from '../../../kernel/truth.js';
import { inCourse } from '../documents.js';
import { cscceRule } from '../rule.js';
import type { CourseCertificationPolicy } from './facts.js';

export const copIsElective = cscceRule({
  id: 'cscce-cop-is-elective',
  topic: 'course',
  modality: 'informational',
  statement: 'The CoP course is an elective of the CSCCE Community Manager Certification Program.',
  source: inCourse('Where CoP fits', '7'),
  parameters: { courseType: 'elective' },
  check: 'machine',
  note: 'The page says neither how many electives are needed nor which courses are not elective.',
  answers: {
    certification: {
      needs: [],
      answer: () =>
        met('The CoP course is an elective, so it is not all that certification takes.'),
    },
  },
});

export const certificationRequirements = cscceRule({
  id: 'cscce-certification-requirements-unstated',
  topic: 'certification',
  modality: 'must',
  statement: 'Certification takes more than this elective; the page does not say what.',
  source: inCourse('Where CoP fits', '7'),
  parameters: { requiredElectives: null },
  check: 'machine',
  origin: 'interpretation',
  note: 'Without a policy that asks for something nobody is certified. A number of electives given by an edition comes before that of a policy.',
  answers: {
    certification: {
      needs: [
        'graduatedCourses',
        'policy.requiredCourses',
        'policy.electives',
        'policy.requiredElectives',
      ],
      answer(facts, { parameters }) {
        const policy = unlessNull(field(facts, 'policy'));
        if (policy === null) return unaddressed(unstated);
        const required = field(policy, 'requiredCourses');
        const least = electivesNeeded(policy, parameters.requiredElectives);
        if (required.value?.length === 0 && least.value === 0) return unaddressed(unstated);
        const graduated = field(facts, 'graduatedCourses');
        const enough = all([
          testBoth(graduated, required, (ids, needed) => needed.every((id) => ids.includes(id))),
          test(least, (count) => hasElectives(graduated, { policy, count })),
        ]);
        return answerOf(enough, {
          met: 'The person graduated from every course that certification takes.',
          notMet: 'The person has not graduated from every course that certification takes.',
          observed: graduated.value,
          expected: {
            requiredCourses: required.value ?? null,
            requiredElectives: least.value ?? null,
          },
        });
      },
    },
  },
});

const unstated = 'The program has not said what certification takes.';

type PolicyFact = Fact<CourseCertificationPolicy | undefined>;

function electivesNeeded(policy: PolicyFact, published: number | null): Fact<number | undefined> {
  const { path, value } = field(policy, 'requiredElectives');
  return { path, value: published ?? value };
}

function hasElectives(
  graduated: Fact<readonly string[] | undefined>,
  { policy, count }: { readonly policy: PolicyFact; readonly count: number },
): Truth {
  if (count === 0) return true;
  return testBoth(graduated, field(policy, 'electives'), (ids, electives) => {
    return new Set(ids.filter((id) => electives.includes(id))).size >= count;
  });
}

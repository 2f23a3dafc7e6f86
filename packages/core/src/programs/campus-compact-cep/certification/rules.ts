import { answerOf, met, missing, notApplicable, unaddressed } from '../../../kernel/answer.js';
import { type Fact, field, unlessNull } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import { all, type Truth, testBoth } from '../../../kernel/truth.js';
import { counted } from '../../../text/words.js';
import { earningPage } from '../documents.js';
import { cepRule } from '../rule.js';
import type { CertificationPolicyFacts } from './facts.js';

export const certificationAccumulation = cepRule({
  id: 'cep-certification-accumulation',
  topic: 'certification',
  modality: 'may',
  statement:
    'Earned micro-credentials can be applied toward full certification as a Campus Compact Community Engagement Professional.',
  source: placeIn(earningPage, 'step 6', '29'),
  parameters: {},
  check: 'machine',
  note: 'The page does not say whether one that expired or was revoked still counts.',
  answers: {
    certification: {
      needs: ['microCredentials'],
      answer(facts) {
        const { path, value: earned } = field(facts, 'microCredentials');
        if (earned === undefined) return missing([path]);
        const observed = new Set(earned).size;
        if (observed === 0) return notApplicable('No micro-credential was earned.');
        const earnedInWords = counted(observed, 'micro-credential');
        return met(`${earnedInWords} can be applied toward full certification.`, { observed });
      },
    },
  },
});

export const certificationNumberAndRange = cepRule({
  id: 'cep-certification-number-and-range',
  topic: 'certification',
  modality: 'must',
  statement:
    'Full certification takes a number of micro-credentials across a range of competency areas.',
  source: placeIn(earningPage, 'full certification', '39'),
  parameters: { requiredCount: null, requiredAreas: null },
  check: 'machine',
  note: 'The page gives neither the number nor the range. Without a policy nobody is certified. Numbers given by an edition come before those of a policy.',
  answers: {
    certification: {
      needs: ['microCredentials', 'policy.requiredCount', 'policy.requiredAreas', 'policy.areas'],
      answer(facts, { parameters }) {
        const policy = unlessNull(field(facts, 'policy'));
        const count = requirement('requiredCount', { published: parameters.requiredCount, policy });
        const areas = requirement('requiredAreas', { published: parameters.requiredAreas, policy });
        if (count === null || areas === null || count.value === 0) {
          return unaddressed('The program has not said what full certification takes.');
        }
        const earned = field(facts, 'microCredentials');
        const areaById = policy
          ? field(policy, 'areas')
          : { path: 'policy.areas', value: undefined };
        const enough = all([
          testBoth(earned, count, (ids, least) => new Set(ids).size >= least),
          testBoth(earned, areas, (ids, least) => spans(ids, { least, areaById })),
        ]);
        return answerOf(enough, {
          met: 'The person earned the number and range of micro-credentials that it takes.',
          notMet:
            'The person has not earned the number and range of micro-credentials that it takes.',
          observed: earned.value,
          expected: { requiredCount: count.value ?? null, requiredAreas: areas.value ?? null },
        });
      },
    },
  },
});

type Requirement = 'requiredCount' | 'requiredAreas';

interface RequirementSources {
  /** The number that the program published, if it did. */
  readonly published: number | null;
  /** The policy that was given; `null` where it is known that there is none. */
  readonly policy: Fact<CertificationPolicyFacts | undefined> | null;
}

function requirement(
  name: Requirement,
  { published, policy }: RequirementSources,
): Fact<number | undefined> | null {
  if (published !== null) return { path: name, value: published };
  return policy && field(policy, name);
}

interface Range {
  readonly least: number;
  readonly areaById: Fact<Readonly<Record<string, string>> | undefined>;
}

/** Whether micro-credentials span enough areas; open where the area of one that would decide is not given. */
function spans(ids: readonly string[], { least, areaById }: Range): Truth {
  const areaOf = new Map(Object.entries(areaById.value ?? {}));
  const distinct = [...new Set(ids)];
  const areas = new Set(distinct.flatMap((id) => areaOf.get(id) ?? []));
  const unplaced = distinct.filter((id) => !areaOf.has(id));
  if (areas.size >= least) return true;
  if (areas.size + unplaced.length < least) return false;
  return { missing: unplaced.map((id) => `${areaById.path}.${id}`) };
}

export const certificationRequirementsPending = cepRule({
  id: 'cep-certification-requirements-pending',
  topic: 'certification',
  modality: 'informational',
  statement: 'Detailed requirements for full certification were still to be released.',
  source: placeIn(earningPage, 'full certification', '39'),
  parameters: { published: false },
  check: 'machine',
  note: 'The page carries no date.',
  answers: {
    certification: {
      needs: [],
      answer: (_facts, { parameters: { published } }) =>
        answerOf(!published, {
          met: 'The program has not released detailed requirements.',
          notMet: 'The program has released requirements since.',
          observed: published,
        }),
    },
  },
});

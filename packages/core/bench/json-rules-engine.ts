// The rules about a proposal in json-rules-engine: one document as its fact, conditions that point into it, and two
// rules for each of ours, so that what is not fulfilled and what is not known can be told apart. It neither validates
// facts nor gives messages, sources, parameters or readings.
import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';

interface Asked {
  /** JSONPath of what is looked at. */
  readonly path: string;
  readonly operator: string;
  readonly value: unknown;
}

const roles = ['faculty', 'staff', 'administrator', 'student', 'community-partner'];
const kinds = [
  'member-institution',
  'set-of-institutions',
  'state-compact-office',
  'regional-compact-office',
];
const activities = [
  'discuss-competencies',
  'share-models',
  'share-stories',
  'discuss-cases',
  'share-resources',
  'discuss-submission',
  'peer-review',
];

function is(path: string, value: unknown): Asked {
  return { path, operator: 'equal', value };
}

/** What each rule asks, in the order of the catalogue. */
const RULES: readonly (readonly Asked[])[] = [
  [
    { path: '$.proposer.kind', operator: 'in', value: kinds },
    is('$.proposer.isCompactMember', true),
  ],
  [
    { path: '$.leaders[*].experienced', operator: 'everyEqual', value: true },
    { path: '$.leaders[*].networkAffiliation', operator: 'everyEqual', value: true },
  ],
  [{ path: '$.level', operator: 'in', value: ['institutional', 'state', 'regional', 'national'] }],
  [is('$.wantsPairing', false)],
  [{ path: '$.facilitatorCompensation', operator: 'noneFrom', value: 'campus-compact' }],
  [is('$.attestations.democraticDesign', true)],
  [is('$.attestations.didacticOnly', false)],
  [is('$.attestations.equityPrinciples.everyoneHasKnowledge', true)],
  [is('$.attestations.equityPrinciples.everyoneHasLearning', true)],
  [is('$.attestations.equityPrinciples.manyIdentities', true)],
  [{ path: '$.enrollmentPeriod', operator: 'notEqual', value: null }],
  [{ path: '$.meetings[*].date', operator: 'everyBefore', value: '2026-05-15' }],
  [is('$.participantFee.amount', 0)],
  [{ path: '$.openToRoles', operator: 'containsAll', value: roles }],
  [is('$.affiliatedWithMemberCampuses', true)],
  [{ path: '$.roleRestrictions', operator: 'hasAtMost', value: 0 }],
  [{ path: '$.deliveryMode', operator: 'in', value: ['virtual', 'in-person'] }],
  [{ path: '$.participantCount', operator: 'lessThanInclusive', value: 15 }],
  [{ path: '$.leaders', operator: 'hasAtLeast', value: 1 }],
  [{ path: '$.competencyAreaIds', operator: 'hasAtMost', value: 1 }],
  [{ path: '$.meetings', operator: 'hasAtLeast', value: 6 }],
  [
    { path: '$.meetings[*].durationMinutes', operator: 'everyAtLeast', value: 75 },
    { path: '$.meetings[*].durationMinutes', operator: 'everyAtMost', value: 105 },
  ],
  [
    {
      path: '$.meetings[*].channel',
      operator: 'everyIn',
      value: ['in-person', 'web-video-conference'],
    },
  ],
  ...activities.map((value) => [
    { path: '$.meetings[*].activities[*]', operator: 'contains', value },
  ]),
  [
    {
      path: '$.supportRequested[*]',
      operator: 'everyIn',
      value: ['promotion', 'technical', 'participant-recruitment'],
    },
  ],
  [is('$.review.collegialNotContent', true)],
  [is('$.learningGoalsOrigin', 'emergent')],
];

/** How many rules there are. */
export const ruleCount = RULES.length;

/** An engine with all rules, made once and run for each proposal. */
export function rulesEngine(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  engine.addOperator('isMissing', (value: unknown) => value === undefined);
  engine.addOperator('noneFrom', (value: unknown, payer) =>
    list(value).every((item) => Reflect.get(Object(item), 'payer') !== payer),
  );
  engine.addOperator('containsAll', (value: unknown, wanted) =>
    list(wanted).every((item) => list(value).includes(item)),
  );
  engine.addOperator('hasAtLeast', (value: unknown, count) => list(value).length >= Number(count));
  engine.addOperator('hasAtMost', (value: unknown, count) => list(value).length <= Number(count));
  engine.addOperator('everyEqual', (value: unknown, wanted) =>
    list(value).every((item) => item === wanted),
  );
  engine.addOperator('everyIn', (value: unknown, wanted) =>
    list(value).every((item) => list(wanted).includes(item)),
  );
  engine.addOperator('everyBefore', (value: unknown, day) =>
    list(value).every((item) => String(item) < String(day)),
  );
  engine.addOperator('everyAtLeast', (value: unknown, least) =>
    list(value).every((item) => Number(item) >= Number(least)),
  );
  engine.addOperator('everyAtMost', (value: unknown, most) =>
    list(value).every((item) => Number(item) <= Number(most)),
  );
  for (const [index, asked] of RULES.entries()) {
    const missing = asked.map(({ path }) => ({ path, operator: 'isMissing', value: true }));
    engine.addRule(rule(`${index}-fulfilled`, { all: asked.map(inProposal) }));
    engine.addRule(rule(`${index}-unknown`, { any: missing.map(inProposal) }));
  }
  return engine;
}

function inProposal(asked: Asked) {
  return { fact: 'proposal', ...asked };
}

function rule(type: string, conditions: TopLevelCondition): RuleProperties {
  return { conditions, event: { type } };
}

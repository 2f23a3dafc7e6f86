import * as z from 'zod';
import { CoreError } from './errors.js';
import { countStatuses, outcomeOf } from './kernel/outcome.js';
import { statusOf } from './kernel/status.js';
import { type Role, roles } from './model/actor.js';
import type { Assessment } from './model/assessment.js';
import type { Finding } from './model/finding.js';
import type { Override } from './model/override.js';
import type { CheckKind } from './model/rule.js';
import { oneCode, parseBy } from './schema/parse.js';
import { calendarDate, text } from './schema/parts.js';
import { listed } from './text/words.js';
import { unknownName } from './unknown-name.js';

/**
 * Who may overrule a finding, by who can decide its rule. The programs' pages do not speak of it: this is a choice of this
 * library. Nobody overrules for themselves, so an applicant never does.
 */
export const overrideRoles: Readonly<Record<CheckKind, readonly Role[]>> = {
  machine: ['staff'],
  attestation: ['staff'],
  judgement: ['staff', 'panel-member'],
  context: [],
};

/**
 * Lets a person who is entitled to it decide otherwise than a rule did.
 *
 * The finding keeps what the rule said and every override of it; the outcome and the counts are taken anew, and
 * `restsOnOverrides` names the rules. Nothing is stored, and whether the person is who they say is not checked.
 *
 * @param assessment - As {@link assess} returned it, or as it was stored.
 * @param override - Who, when and why; see {@link overrideRoles} for who may.
 * @returns Another assessment; the one that was given is left as it is.
 * @throws {@link CoreError} `override.invalid` for another shape; `override.unknown-rule` for a rule that the assessment
 * has no finding of; `override.not-entitled`; `override.changes-nothing` where the finding has that status already.
 *
 * @example
 * ```ts
 * import { applyOverride, assess, campusCompactCep } from '@cop-credentials/core';
 *
 * const facts = { panelSize: 1, decision: 'sufficient', keyCompetencies: [] };
 * const assessment = assess(campusCompactCep, 'panel-review', facts, { asOf: '2026-06-30' });
 * const overruled = applyOverride(assessment, {
 *   rule: 'cep-review-expert-panel',
 *   decision: 'satisfied',
 *   by: { id: 'staff-7', role: 'staff' },
 *   on: '2026-07-01',
 *   why: 'The second reviewer is recorded on paper.',
 * });
 *
 * assessment.outcome; //=> 'undetermined'
 * overruled.outcome; //=> 'meets'
 * overruled.restsOnOverrides; //=> ['cep-review-expert-panel']
 * ```
 */
export function applyOverride(assessment: Assessment, override: Override): Assessment {
  const given = parseBy(overrideSchema, override, oneCode('override.invalid'));
  const known = assessment.findings.map(({ rule }) => rule);
  const { rule } = given;
  if (!known.includes(rule)) {
    const path = ['rule'];
    throw new CoreError(
      unknownName({
        code: 'override.unknown-rule',
        path,
        what: 'finding of the rule',
        name: rule,
        known,
      }),
    );
  }
  const findings = assessment.findings.map((finding) => {
    return finding.rule === rule ? overruled(finding, given) : finding;
  });
  return {
    ...assessment,
    outcome: outcomeOf(findings),
    findings,
    counts: countStatuses(findings),
    restsOnOverrides: findings.flatMap((finding) => (finding.overrides ? [finding.rule] : [])),
  };
}

const overrideSchema: z.ZodType<Override> = z.strictObject({
  rule: text,
  decision: z.enum(['satisfied', 'not-satisfied', 'not-applicable']),
  by: z.strictObject({ id: text, role: z.enum(roles) }),
  on: calendarDate,
  why: text,
});

const answers = {
  satisfied: 'met',
  'not-satisfied': 'not-met',
  'not-applicable': 'not-applicable',
} as const;

function overruled(finding: Finding, { decision, by, on, why }: Override): Finding {
  assertEntitled(finding, by.role);
  const { status: from, modality, overrides = [] } = finding;
  const to = statusOf(modality, answers[decision]);
  if (from === to) {
    throw new CoreError({
      code: 'override.changes-nothing',
      path: '/decision',
      message: `The finding of ${finding.rule} is ${from} already.`,
      expected: 'another decision',
    });
  }
  return { ...finding, status: to, overrides: [...overrides, { from, to, by, on, why }] };
}

function assertEntitled({ rule, check }: Finding, role: Role): void {
  const entitled = overrideRoles[check];
  if (entitled.includes(role)) return;
  throw new CoreError({
    code: 'override.not-entitled',
    path: '/by/role',
    message: `The role ${role} may not overrule the finding of ${rule}.`,
    expected: listed(entitled, 'or'),
    hint: 'Ask somebody in such a role.',
  });
}

import { CoreError } from './errors.js';
import { subjectOf } from './kernel/subject-of.js';
import type { Program } from './model/program.js';
import type { Rule } from './model/rule.js';
import { campusCompactCep } from './programs/campus-compact-cep/program.js';
import { cscceCommunityManager } from './programs/cscce-community-manager/program.js';
import { growingTogether } from './programs/growing-together/program.js';
import { unknownName } from './unknown-name.js';

/**
 * Finds a rule by its id, in the programs that are built in.
 *
 * The rule's parameters are those it was read with; {@link assess} tells those that an edition set.
 *
 * @returns The rule as frozen plain JSON.
 * @throws {@link CoreError} `rule.unknown`, with the nearest known id.
 *
 * @example
 * ```ts
 * import { getRule } from '@cop-credentials/core';
 *
 * const rule = getRule('cep-cop-max-participants');
 *
 * rule.modality; //=> 'must'
 * rule.parameters; //=> { maxParticipants: 15 }
 * rule.source.place; //=> 'FAQ 3'
 * ```
 */
export function getRule(id: string): Rule {
  const programs = [campusCompactCep, cscceCommunityManager, growingTogether];
  const rules = programs.flatMap((program) => program.rules);
  const rule = rules.find((one) => one.id === id);
  if (rule !== undefined) return rule;
  const known = rules.map((one) => one.id);
  throw new CoreError(
    unknownName({ code: 'rule.unknown', path: ['id'], what: 'rule', name: id, known }),
  );
}

/**
 * Lists the rules of a program, or of one of its subjects, in catalogue order.
 *
 * @returns Frozen plain JSON.
 * @throws {@link CoreError} `subject.unknown`, with the nearest known subject.
 *
 * @example
 * ```ts
 * import { campusCompactCep, listRules } from '@cop-credentials/core';
 *
 * listRules(campusCompactCep, 'fee-quote').map(({ id }) => id); //=> ['cep-reapplication-new-fee', 'cep-fee-amount']
 * ```
 */
export function listRules(program: Program, subject?: string): readonly Rule[] {
  if (subject === undefined) return program.rules;
  const { id } = subjectOf(program, subject);
  return program.rules.filter(({ subjects }) => subjects.includes(id));
}

import type { Modality, Program, Rule } from '@cop-credentials/core';

/** Which rules somebody looks for. */
export interface RuleQuery {
  /** Words that all stand in the rule, in any order. */
  readonly words: string;
  /** Id of a subject, or `notes` for what is asked of nothing. */
  readonly subject: string | undefined;
  readonly modality: Modality | undefined;
}

/** Rules that are told together. */
export interface RuleGroup {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** The group of the rules that are shown and never evaluated. */
const notes = 'notes';

/** Finds rules and puts each where it is asked first; where a subject is named, all of that subject. */
export function findRules(program: Program, query: RuleQuery): readonly RuleGroup[] {
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = program.rules.filter(
    (rule) =>
      (query.modality === undefined || rule.modality === query.modality) &&
      words.every((word) => searched(rule).includes(word)),
  );
  const groups = groupNames(program).map(({ id, title }) => ({
    id,
    title,
    rules: found.filter((rule) =>
      query.subject === id ? groupsOf(rule).includes(id) : groupsOf(rule)[0] === id,
    ),
  }));
  return groups.filter(
    ({ id, rules }) => rules.length > 0 && (query.subject === undefined || query.subject === id),
  );
}

/** The groups of a program's rules, in the order of its subjects. */
export function groupNames(program: Program): readonly Omit<RuleGroup, 'rules'>[] {
  const subjects = program.subjects.map(({ id, name }) => ({ id, title: capitalised(name) }));
  return [...subjects, { id: notes, title: 'Notes, which are shown and not checked' }];
}

function groupsOf({ subjects }: Rule): readonly string[] {
  return subjects.length === 0 ? [notes] : subjects;
}

function searched({ id, statement, topic, note = '', source, alsoAt }: Rule): string {
  const places = [source, ...alsoAt].map(({ title, place }) => `${title} ${place}`);
  return [id, statement, topic, note, ...places].join(' ').toLowerCase();
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

import { wrongOption } from '../option-checks.js';
import type { AwardToIssue } from './award-to-issue.js';
import type { AwardingProgram, PublishedStatement } from './awarding-program.js';

/**
 * What it takes to earn an award, in Markdown: the program’s published statements, each with the page that it stands in.
 * Where the program does not name them for this kind of award, those that the award rests on.
 */
export function criteriaNarrative(award: AwardToIssue, program: AwardingProgram): string {
  const ids = program.criteria?.[award.kind] ?? award.rules;
  const statements = ids.flatMap((id) => program.rules.find((rule) => rule.id === id) ?? []);
  if (ids.length === 0 || statements.length < ids.length) {
    throw wrongOption('/program/rules', 'the rules that say what it takes to earn the award');
  }
  return [
    `What it takes, as the pages of the ${program.name} say:`,
    '',
    ...statements.map(listed),
  ].join('\n');
}

function listed({ statement, source }: PublishedStatement): string {
  return `- ${statement} (“${source.title}”, ${source.place})`;
}

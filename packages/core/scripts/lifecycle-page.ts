import type { ApplicationCommandType } from '../src/application/command.js';
import type { LifecycleCell } from '../src/application/lifecycle-table.js';
import { lifecycleTable } from '../src/application/lifecycle-table.js';
import type { StageRefusal } from '../src/application/stage-refusal.js';
import { applicationStatuses, type Stage, stageMeanings } from '../src/application/status.js';
import { stepNames, steps } from '../src/application/step.js';
import { roles } from '../src/model/actor.js';

const stages: readonly Stage[] = ['not-started', ...applicationStatuses];

/** Refusals by the word that stands for them in the tables. */
const words: Readonly<Record<StageRefusal, string>> = {
  'application.not-started': 'none yet',
  'application.already-started': 'open',
  'application.ended': 'ended',
  'step.already-done': 'done',
  'step.too-early': 'early',
  'step.too-late': 'late',
};

/** Writes the reference page of the application's life from the definition that decides. */
export function lifecyclePage(): string {
  return `${[introduction(), stageList(), legend(), ...roles.map(roleTable), conditionTable()].join('\n\n')}\n`;
}

function introduction(): string {
  return [
    '# The life of an application',
    '',
    'What each role can do with a Campus Compact micro-credential application at each stage. This page is generated from',
    'the definition that `decide` uses, and a test keeps it current. `lifecycleTable()` gives the same as data.',
    '',
    'An application moves by commands: `decide(application, command)` answers with the events that follow, or with the',
    'problems that stand in the way, each with a code, a plain message and, where a published rule asks for it, the id and',
    'the source of that rule. `evolve(application, event)` makes the next application of an event.',
    '',
    'Beside these tables, every command is refused on a day before the last event (`date.before-last-event`), from an',
    'applicant who is not the one of the application (`actor.not-the-applicant`), and from staff or a panel member on their',
    'own application (`actor.own-application`). What a command is given is checked after that.',
  ].join('\n');
}

function stageList(): string {
  const rows = stages.map((stage) => `| \`${stage}\` | ${stageMeanings[stage]} |`);
  return ['## Stages', '', '| stage | meaning |', '|---|---|', ...rows].join('\n');
}

function legend(): string {
  const rows = Object.entries(words).map(
    ([code, word]) => `| ${word} | refused with \`${code}\` |`,
  );
  return [
    '## Stage by role by command',
    '',
    '| cell | meaning |',
    '|---|---|',
    '| **yes** | accepted with suitable data |',
    '| **yes, if** | accepted with suitable data, under the conditions listed at the end |',
    ...rows,
    '',
    'A command that a table leaves out is refused to that role at every stage with `role.not-allowed`.',
  ].join('\n');
}

function roleTable(role: LifecycleCell['role']): string {
  const cells = lifecycleTable().filter((cell) => cell.role === role);
  const commands = stepNames().filter((name) => steps[name].roles.includes(role));
  const head = stages.map((stage) => `\`${stage}\``).join(' | ');
  return [
    `### ${role}`,
    '',
    `| command | ${head} |`,
    `|---|${'---|'.repeat(stages.length)}`,
    ...commands.map((command) => {
      const own = cells.filter((cell) => cell.command === command);
      return `| \`${command}\` | ${own.map(cellText).join(' | ')} |`;
    }),
  ].join('\n');
}

function cellText({ refusal, conditions }: LifecycleCell): string {
  if (refusal === 'role.not-allowed') return 'role';
  if (refusal !== null) return words[refusal];
  return conditions.length > 0 ? '**yes, if**' : '**yes**';
}

function conditionTable(): string {
  return [
    '## Commands',
    '',
    'The rule is the published one that gives a command its place; where there is none, the pages are silent.',
    '',
    '| command | to | rule | refused all the same with |',
    '|---|---|---|---|',
    ...stepNames().map(commandRow),
  ].join('\n');
}

function commandRow(command: ApplicationCommandType): string {
  const { does, rule, conditions } = steps[command];
  const codes = conditions.map(({ code, message }) => `\`${code}\`: ${message}`).join('<br>');
  return `| \`${command}\` | ${does} | ${rule === undefined ? '' : `\`${rule}\``} | ${codes} |`;
}

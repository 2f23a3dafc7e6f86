import { getRule, listRules, type Rule } from '@cop-credentials/core';
import { programOf, programs } from '../rules/ask-options.js';
import { newCommand, type Session } from '../terminal/command.js';
import { inert } from '../terminal/inert.js';
import { table } from '../terminal/table.js';

/** `rules`: shows the published rules. */
export function rulesCommand(session: Session) {
  return newCommand('rules', [
    'rules list',
    'rules list campus-compact-cep cop-proposal',
    'rules show cep-cop-max-participants',
  ])
    .addCommand(listCommand(session))
    .addCommand(showCommand(session));
}

function listCommand({ give }: Session) {
  return newCommand('list', ['rules list campus-compact-cep fee-quote'])
    .description('list the programs, the rules of one, or those of one subject')
    .argument('[program]', 'id of a program')
    .argument('[subject]', 'what the rules are about')
    .action((program, subject) => {
      if (program === undefined) {
        const rows = programs.flatMap(({ id, subjects }) =>
          subjects.map((one) => ({ program: id, subject: one.id, name: one.name })),
        );
        const text = table(rows.map((row) => [row.program, row.subject, row.name]));
        give({ ending: 'good', text, json: { subjects: rows } });
        return;
      }
      const rules = listRules(programOf(program), subject);
      const text = rules
        .map(({ id, modality, statement }) => `${id} (${modality})\n  ${inert(statement)}`)
        .join('\n');
      give({ ending: 'good', text, json: { rules } });
    });
}

function showCommand({ give }: Session) {
  return newCommand('show', ['rules show cep-cop-max-participants'])
    .description('show one rule, and where it comes from')
    .argument('<id>', 'id of the rule')
    .action((id) => {
      const rule = getRule(id);
      give({ ending: 'good', text: shown(rule), json: { rule } });
    });
}

function shown(rule: Rule): string {
  const { id, program, subjects, modality, statement, source, parameters, needs, check, note } =
    rule;
  const rows: readonly (readonly [string, string])[] = [
    ['program', program],
    ['subjects', subjects.join(', ')],
    ['modality', modality],
    ['source', `${source.document}, ${source.place}`],
    [
      'parameters',
      Object.entries(parameters)
        .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
        .join(', '),
    ],
    ['needs', needs.join(', ')],
    ['decided by', check],
    ['note', note ?? ''],
  ];
  return [`${id}: ${inert(statement)}`, '', table(rows.filter(([, value]) => value !== ''))].join(
    '\n',
  );
}

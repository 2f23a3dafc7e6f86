import {
  listRules,
  type Program,
  type Reading,
  type Rule,
  type Source,
} from '@cop-credentials/core';

/** The page about a program's rules: its sources, editions, readings, and each rule of each subject. */
export function rulePage(program: Program): string {
  const notes = program.rules.filter(({ subjects }) => subjects.length === 0);
  return [
    `# ${program.name}: the rules`,
    '<!-- Generated from the rules themselves. Change those, then run `pnpm test -u`. -->',
    `Program id: \`${program.id}\`. ${program.rules.length} rules.`,
    '## Sources',
    program.documents.map(({ title, url }) => `- [${title}](${url})`).join('\n'),
    '## Editions',
    program.editions
      .map(({ id, from, note }) => `- \`${id}\`, from ${from}${note ? `: ${note}` : ''}`)
      .join('\n'),
    '## Readings',
    'Where a page is vague or silent, a named reading decides. The first value is the default; choose another with the option `readings`.',
    readingTable(program.readings),
    ...program.subjects.flatMap(({ id, name }) => [
      `## ${sentenceCase(name)} (\`${id}\`)`,
      ...listRules(program, id).map(ruleSection),
    ]),
    ...(notes.length === 0
      ? []
      : ['## Notes about the program', 'Shown, and never evaluated.', ...notes.map(ruleSection)]),
  ]
    .join('\n\n')
    .concat('\n');
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function readingTable(readings: readonly Reading[]): string {
  const rows = readings.map((reading) => {
    const values =
      'values' in reading
        ? reading.values.map((value) => `\`${value}\``).join(', ')
        : `${reading.default} ${reading.unit} (${reading.minimum} to ${reading.maximum})`;
    return `| \`${reading.name}\` | ${reading.question} | ${values} |`;
  });
  return ['| reading | question | values |', '|---|---|---|', ...rows].join('\n');
}

function ruleSection(rule: Rule): string {
  const facts = [
    [
      'strength',
      rule.binds === 'program' ? `${rule.modality}, for the program itself` : rule.modality,
    ],
    ['source', [rule.source, ...rule.alsoAt].map(placeOf).join('; ')],
    [
      'parameters',
      list(
        Object.entries(rule.parameters),
        ([name, value]) => `\`${name}\` ${JSON.stringify(value)}`,
      ),
    ],
    ['facts', list(rule.needs, (path) => `\`${path}\``)],
    ['readings', list(rule.readings, (name) => `\`${name}\``)],
    ['decided by', rule.check],
    ['open', rule.note ?? ''],
  ];
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- ${name}: ${value}`);
  return [`### \`${rule.id}\``, rule.statement, lines.join('\n')].join('\n\n');
}

function placeOf({ title, place, lines }: Source): string {
  return `${title}, ${place}${lines === undefined ? '' : ` (line ${lines})`}`;
}

function list<Item>(items: readonly Item[], write: (item: Item) => string): string {
  return items.map(write).join(', ');
}

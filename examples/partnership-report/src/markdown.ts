import { type ActivityReport, explain } from '@cop-credentials/core';
import { type Figure, figuresOf } from './figures.js';

/** A report as a page to send: what was done, what came of it, and what the rules say of the report. */
export function markdownOf(report: ActivityReport, partnership: string): string {
  const { fiscalYear, leftOut, assessment } = report;
  const figures = figuresOf(report);
  const outside = Object.values(leftOut.outsideYear).reduce((sum, count) => sum + count, 0);
  const part = (wanted: Figure['part']) => table(figures.filter(({ part: own }) => own === wanted));
  return [
    `# Communities of Practice: ${plain(fiscalYear.name)}`,
    `${plain(partnership)}, ${fiscalYear.from} to ${fiscalYear.to}.`,
    '## Outputs',
    part('output'),
    '## Outcomes',
    part('outcome'),
    '## Measure',
    part('measure'),
    '## What the rules say of this report',
    explain(assessment, { format: 'markdown' }).trimEnd(),
    '## What is not counted',
    `Records outside the year: ${outside}. Sessions in the year that were only planned: ${leftOut.planned}; cancelled: ${leftOut.cancelled}.`,
  ]
    .join('\n\n')
    .concat('\n');
}

function table(figures: readonly Figure[]): string {
  if (figures.length === 0) return 'None.';
  const rows = figures.map(
    ({ name, value, of }) =>
      `| ${plain(name)} | ${of === undefined ? value : `${value} of ${of}`} |`,
  );
  return ['| figure | people or number |', '|---|---|', ...rows].join('\n');
}

/** Text that people typed, so that nothing in it is read as Markdown. */
function plain(given: string): string {
  return given.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>|#~!]/g, '\\$&');
}

import type { ActivityReport } from '@cop-credentials/core';
import { stringify } from 'csv-stringify/sync';
import { figuresOf } from './figures.js';

/** A report as a table with one figure in each row. */
export function csvOf(report: ActivityReport): string {
  const rows = figuresOf(report).map((figure) => ({ year: report.fiscalYear.name, ...figure }));
  return stringify(rows, {
    header: true,
    columns: { year: 'fiscal year', part: 'part', name: 'figure', value: 'value', of: 'out of' },
    // Names come from people, and a spreadsheet would run one that begins like a formula.
    escape_formulas: true,
  });
}

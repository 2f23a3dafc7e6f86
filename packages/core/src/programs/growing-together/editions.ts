import type { Edition } from '../../model/edition.js';

/**
 * The page carries no date but the fiscal year of its report. The first edition begins on the day from which this copy of it
 * is taken as known, which is a choice and not a statement of the program.
 */
export const editions: readonly Edition[] = [
  {
    id: '2026-01-01',
    from: '2026-01-01',
    note: 'The page as it was first read; it carries no date but the fiscal year of its report, FY 24-25.',
    basis: 'pages',
    parameters: {},
  },
];

import type { Edition } from '../../model/edition.js';

/**
 * The pages carry no date. The first edition begins on the day from which this copy of them is taken as known, which is a
 * choice and not a statement of the program: earlier copies are known to have said otherwise.
 */
export const editions: readonly Edition[] = [
  {
    id: '2026-01-01',
    from: '2026-01-01',
    note: 'The pages as they were first read; they carry no date of their own.',
    basis: 'pages',
    parameters: {},
  },
];

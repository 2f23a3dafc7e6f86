import type { Edition } from '../../model/edition.js';

/**
 * The page carries no date. The first edition begins on the day from which this copy of it is taken as known, which is a
 * choice and not a statement of the program: the page calls itself a draft.
 */
export const editions: readonly Edition[] = [
  {
    id: '2026-01-01',
    from: '2026-01-01',
    note: 'The page as it was first read; it calls itself a draft and carries no date of its own.',
    basis: 'pages',
    parameters: {},
  },
];

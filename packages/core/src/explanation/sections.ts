import type { Finding } from '../model/finding.js';

/** Where a finding belongs in an explanation. */
export type Heading =
  | 'broken'
  | 'undecided'
  | 'advised'
  | 'open'
  | 'owed'
  | 'fulfilled'
  | 'permissions'
  | 'aside';

/** The headings in words, in the order of an explanation: what to do first comes first. */
export const headings: readonly (readonly [Heading, string])[] = [
  ['broken', 'What must change'],
  ['undecided', 'What must still be told'],
  ['advised', 'What is recommended'],
  ['open', 'Recommendations that are still open'],
  ['owed', 'What the program still owes'],
  ['fulfilled', 'What is in order'],
  ['permissions', 'What is left open, and nothing depends on'],
  ['aside', 'What does not apply'],
];

/** The heading that a finding belongs under. */
export function headingOf({ status, modality, binds }: Finding): Heading {
  if (status === 'satisfied') return 'fulfilled';
  if (status === 'not-applicable') return 'aside';
  if (binds === 'program') return 'owed';
  if (status === 'violated') return 'broken';
  if (status === 'advisory') return 'advised';
  if (modality === 'must') return 'undecided';
  return modality === 'should' ? 'open' : 'permissions';
}

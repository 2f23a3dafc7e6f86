import { labelsOf } from './blank-labels.js';
import { leave } from './outside-subset.js';
import type { Node, Statements } from './statements.js';

/** The canonical N-Quads of statements, by RDFC-1.0 with SHA-256. */
export function canonicalForm({ lines, open, blanks }: Statements): string {
  const written = [...lines];
  const labels = labelsOf(open, blanks);
  const name = (node: Node) => (typeof node === 'number' ? (labels[node] ?? leave()) : node);
  for (const { subject, predicate, object } of open)
    written.push(`${name(subject)}${predicate}${name(object)} .\n`);
  return written.sort().join('');
}

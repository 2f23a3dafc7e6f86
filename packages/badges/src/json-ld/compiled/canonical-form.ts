import { labelsOf } from './blank-labels.js';
import { leave } from './outside-subset.js';
import { restsOf, type Statements, type Thing } from './statements.js';

/**
 * The canonical N-Quads of statements, by RDFC-1.0 with SHA-256. Lines are in order if the things are by their names and
 * the rests of the lines by themselves, as no name is the beginning of another one with what follows it.
 */
export function canonicalForm({ named, blanks }: Statements): string {
  const labels = labelsOf(blanks);
  const nameOf = ({ node }: Thing) => (typeof node === 'number' ? (labels[node] ?? leave()) : node);
  const things = [...named.values(), ...blanks].map((thing) => ({ name: nameOf(thing), thing }));
  things.sort((one, other) => (one.name < other.name ? -1 : 1));
  let form = '';
  for (const { name, thing } of things)
    for (const rest of restsOf(thing, nameOf)) form += `${name}${rest}`;
  return form;
}

import { sha256Hex } from '../../crypto/crypto.js';
import { leave } from './outside-subset.js';
import { sortLines } from './sort-lines.js';
import { type Link, restsOf, type Thing } from './statements.js';

/**
 * The canonical labels of blank nodes by their numbers: RDFC-1.0, section 4.4.3, with SHA-256, as far as it comes to no
 * choice. Where two could only be told apart by trying, and where it would work for longer than the processor may, the
 * document is left. So the order of the statements plays no part, and neither do the names that the processor gives.
 */
export function labelsOf(blanks: readonly Thing[]): readonly string[] {
  const hashes = blanks.map(hashFirstDegree);
  const labels = new Labels(blanks.length);
  const alike = new Map<string, number[]>();
  for (const [blank, hash] of hashes.entries()) {
    const others = alike.get(hash);
    if (others === undefined) alike.set(hash, [blank]);
    else others.push(blank);
  }
  const groups = [...alike.keys()].sort().map((hash) => alike.get(hash) ?? []);
  for (const [blank, other] of groups)
    if (blank !== undefined && other === undefined) labels.give(blank);
  const shared = groups.filter((group) => group.length > 1);
  if (shared.length > 0) new Search({ blanks, hashes, labels }, shared).run();
  return labels.all();
}

/** Section 4.6 "Hash First Degree Quads". An address comes before a blank node, and `_:a` before `_:z`. */
function hashFirstDegree(thing: Thing): string {
  const byAddress: string[] = [];
  const byBlank: string[] = [];
  for (const { predicate, other } of thing.linkedFrom)
    if (typeof other.node === 'string') byAddress.push(`${other.node}${predicate}_:a .\n`);
    else byBlank.push(`_:z${predicate}_:a .\n`);
  let lines = inOrder(byAddress);
  for (const rest of restsOf(thing, () => '_:z')) lines += `_:a${rest}`;
  return sha256Hex(lines + inOrder(byBlank));
}

function inOrder(lines: string[]): string {
  return sortLines(lines).join('');
}

/** The labels that were given, in the order in which they were. */
class Labels {
  readonly #labels: (string | undefined)[];
  #given = 0;

  constructor(blanks: number) {
    this.#labels = new Array<string | undefined>(blanks).fill(undefined);
  }

  of(blank: number): string | undefined {
    return this.#labels[blank];
  }

  give(blank: number): void {
    if (this.#labels[blank] !== undefined) return;
    this.#labels[blank] = `_:c14n${this.#given}`;
    this.#given += 1;
  }

  all(): readonly string[] {
    return this.#labels.map((label) => label ?? leave());
  }
}

interface Known {
  readonly blanks: readonly Thing[];
  readonly hashes: readonly string[];
  readonly labels: Labels;
}

/** Temporary labels by blank node, in the order in which they were given. */
type Issued = Map<number, string>;

/** Tells blank nodes with one hash of the first degree apart by what is around them. */
class Search {
  readonly #known: Known;
  readonly #groups: readonly (readonly number[])[];
  /** The work factor 1 of the processor: as many steps as there are such nodes. */
  #left: number;

  constructor(known: Known, groups: readonly (readonly number[])[]) {
    this.#known = known;
    this.#groups = groups;
    this.#left = groups.reduce((count, { length }) => count + length, 0);
  }

  /** Section 4.4.3, step 5. */
  run(): void {
    const { labels } = this.#known;
    for (const group of this.#groups) {
      const found = group
        .filter((blank) => labels.of(blank) === undefined)
        .map((blank) => this.#search(blank))
        .sort((one, other) => (one.hash < other.hash ? -1 : 1));
      if (new Set(found.map(({ hash }) => hash)).size < found.length) leave();
      for (const { issued } of found) for (const blank of issued.keys()) labels.give(blank);
    }
  }

  #search(blank: number): { readonly hash: string; readonly issued: Issued } {
    const issued: Issued = new Map();
    issue(issued, blank);
    return { hash: this.#hashNDegree(blank, issued), issued };
  }

  /** Section 4.8 "Hash N-Degree Quads", for nodes of which no two have the same relation to this one. */
  #hashNDegree(blank: number, issued: Issued): string {
    if (this.#left === 0) leave();
    this.#left -= 1;
    const related = this.#related(blank, issued);
    let data = '';
    for (const hash of [...related.keys()].sort()) {
      const other = related.get(hash) ?? leave();
      const known = this.#known.labels.of(other) ?? issued.get(other);
      // There is but one way to go on, so what it issues is issued for good.
      const name = known ?? issue(issued, other);
      data += `${hash}${name}`;
      if (known === undefined) data += `${name}<${this.#hashNDegree(other, issued)}>`;
    }
    return sha256Hex(data);
  }

  /** Section 4.7 "Hash Related Blank Node", for all that are related to one. */
  #related(blank: number, issued: ReadonlyMap<number, string>): ReadonlyMap<string, number> {
    const { blanks, hashes, labels } = this.#known;
    const related = new Map<string, number>();
    const add = (position: 's' | 'o', { predicate, other: { node } }: Link) => {
      if (typeof node === 'string') return;
      const name = labels.of(node) ?? issued.get(node) ?? hashes[node];
      const hash = sha256Hex(`${position}${predicate.trim()}${name}`);
      if (related.has(hash)) leave();
      related.set(hash, node);
    };
    const { links, linkedFrom } = blanks[blank] ?? leave();
    for (const link of linkedFrom) add('s', link);
    for (const link of links) add('o', link);
    return related;
  }
}

function issue(issued: Issued, blank: number): string {
  const label = `_:b${issued.size}`;
  issued.set(blank, label);
  return label;
}

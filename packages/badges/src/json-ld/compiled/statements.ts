import { leave } from './outside-subset.js';

/** A thing in a statement: an address or a literal as it is written, or a blank node by its number. */
export type Node = string | number;

/** A statement with a blank node. */
export interface OpenStatement {
  readonly subject: Node;
  readonly predicate: string;
  readonly object: Node;
}

/** The statements of a document, those without blank nodes as lines. */
export class Statements {
  /** Lines of N-Quads. */
  readonly lines = new Set<string>();
  /** The statements that have a blank node. */
  readonly open: OpenStatement[] = [];
  #blanks = 0;
  /** Statements whose object was a number or truth value. */
  readonly #converted = new Set<string>();
  /** What was said of blank nodes, so that nothing is said twice. */
  readonly #said = new Set<string>();

  /** How many blank nodes there are. */
  get blanks(): number {
    return this.#blanks;
  }

  get isEmpty(): boolean {
    return this.lines.size + this.open.length === 0;
  }

  newBlank(): number {
    this.#blanks += 1;
    return this.#blanks - 1;
  }

  /** Adds a statement, unless it is there. */
  add(subject: Node, predicate: string, object: Node): void {
    if (typeof subject === 'string' && typeof object === 'string') {
      this.lines.add(`${subject}${predicate}${object} .\n`);
    } else if (typeof object === 'number' || grows(this.#said, `${subject}${predicate}${object}`)) {
      // What has a blank node as object is said once, as every object without an id is another blank node.
      this.open.push({ subject, predicate, object });
    }
  }

  /**
   * Adds a statement about a text, a number or a truth value. The processor leaves out what it finds twice before it
   * writes numbers as text, so that a number and another value that are written alike stand there twice.
   */
  addLiteral(subject: Node, predicate: string, literal: string, isText: boolean): void {
    const line = `${subject}${predicate}${literal} .\n`;
    const isNew = grows(typeof subject === 'string' ? this.lines : this.#said, line);
    if (!isNew && !(isText && !this.#converted.has(line))) leave();
    if (!isText) this.#converted.add(line);
    if (isNew && typeof subject === 'number')
      this.open.push({ subject, predicate, object: literal });
  }
}

function grows(set: Set<string>, value: string): boolean {
  const { size } = set;
  set.add(value);
  return set.size > size;
}

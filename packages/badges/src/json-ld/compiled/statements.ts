import { convertedLiteral, textLiteral } from './literal.js';
import { leave } from './outside-subset.js';
import { sortLines } from './sort-lines.js';
import type { PropertyTerm } from './term.js';

/** Something that statements are about, with what is said of it. */
export interface Thing {
  /** An address as it is written, or a blank node by its number. */
  readonly node: string | number;
  /** Statements without another blank node: the rest of their lines of N-Quads. Sorted and each once, in the end. */
  readonly said: string[];
  /** The blank nodes that it is the subject for. */
  readonly links: Link[];
  /** The things that a blank node is the object for. */
  readonly linkedFrom: Link[];
}

/** One statement about two things, seen from one of them. */
export interface Link {
  readonly predicate: string;
  readonly other: Thing;
}

/** Is told what a document says. */
export interface Listener<Subject> {
  /** The thing with an address. */
  about(address: string): Subject;
  newBlank(): Subject;
  /** Says something by an address. */
  say(subject: Subject, predicate: string, object: string): void;
  sayText(subject: Subject, predicate: string, text: string, term: PropertyTerm): void;
  /** Says something by a number or a truth value. */
  sayConverted(
    subject: Subject,
    predicate: string,
    value: number | boolean,
    term: PropertyTerm,
  ): void;
  /** Says something by another thing. A blank node is the object once, as every object without an id is another one. */
  relate(subject: Subject, predicate: string, object: Subject): void;
}

/** Notes whether a document says anything, and not what. */
export class Heard implements Listener<undefined> {
  isAnything = false;

  about(): undefined {}

  newBlank(): undefined {}

  say(): void {
    this.isAnything = true;
  }

  sayText(): void {
    this.isAnything = true;
  }

  sayConverted(): void {
    this.isAnything = true;
  }

  relate(): void {
    this.isAnything = true;
  }
}

/** The statements of a document. */
export class Statements implements Listener<Thing> {
  /** The things with an address. */
  readonly named = new Map<string, Thing>();
  /** The blank nodes by their numbers. */
  readonly blanks: Thing[] = [];
  /** What was said by a number or a truth value. */
  readonly #converted = new Map<Thing, Set<string>>();

  about(address: string): Thing {
    const known = this.named.get(address);
    if (known !== undefined) return known;
    const thing = thingOf(address);
    this.named.set(address, thing);
    return thing;
  }

  newBlank(): Thing {
    const thing = thingOf(this.blanks.length);
    this.blanks.push(thing);
    return thing;
  }

  say(subject: Thing, predicate: string, object: string): void {
    subject.said.push(`${predicate}${object} .\n`);
  }

  sayText(subject: Thing, predicate: string, text: string, term: PropertyTerm): void {
    this.say(subject, predicate, textLiteral(text, term));
  }

  sayConverted(
    subject: Thing,
    predicate: string,
    value: number | boolean,
    term: PropertyTerm,
  ): void {
    this.say(subject, predicate, convertedLiteral(value, term));
    const converted = this.#converted.get(subject) ?? new Set();
    this.#converted.set(subject, converted.add(subject.said.at(-1) ?? leave()));
  }

  relate(subject: Thing, predicate: string, object: Thing): void {
    if (typeof object.node === 'string') {
      this.say(subject, predicate, object.node);
    } else {
      subject.links.push({ predicate, other: object });
      object.linkedFrom.push({ predicate, other: subject });
    }
  }

  /**
   * Brings what is said in order, each once. The processor leaves out what it finds twice before it writes numbers as
   * text, so that a number and another value that are written alike stand there twice. Leaves a document that says nothing,
   * for that would be dropped, which safe mode refuses.
   */
  settle(): void {
    let isEmpty = true;
    for (const things of [this.named.values(), this.blanks])
      for (const thing of things) {
        this.#settle(thing);
        isEmpty &&= thing.said.length + thing.links.length === 0;
      }
    if (isEmpty) leave();
  }

  #settle(thing: Thing): void {
    const { said } = thing;
    if (said.length < 2) return;
    sortLines(said);
    let kept = 1;
    for (let index = 1; index < said.length; index += 1) {
      const rest = said[index] ?? leave();
      if (rest !== said[kept - 1]) {
        said[kept] = rest;
        kept += 1;
      } else if (this.#converted.get(thing)?.has(rest)) leave();
    }
    said.length = kept;
  }
}

/** What is said of a thing, the other blank nodes by the names they are given: the rests of its lines, in order. */
export function restsOf(
  { said, links }: Thing,
  nameOf: (thing: Thing) => string,
): readonly string[] {
  if (links.length === 0) return said;
  const linked = links.map(({ predicate, other }) => `${predicate}${nameOf(other)} .\n`);
  return said.length + links.length === 1 ? linked : sortLines([...said, ...linked]);
}

function thingOf(node: string | number): Thing {
  return { node, said: [], links: [], linkedFrom: [] };
}

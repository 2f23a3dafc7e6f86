import {
  asArray,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '../../json/json-value.js';
import type { ContextTables } from './context-tables.js';
import { leave } from './outside-subset.js';
import { Heard, type Listener, Statements } from './statements.js';
import {
  type PropertyTerm,
  RDF_FIRST,
  RDF_NIL,
  RDF_REST,
  RDF_TYPE,
  type Term,
  type TypeTerm,
} from './term.js';
import type { TermTable } from './term-table.js';

/** By which definitions a document says what it says that no result was compared with the reference for yet. */
export type Unconfirmed = readonly (Term | TypeTerm)[];

/** What a document says, and by which definitions. */
export interface Stated {
  readonly statements: Statements;
  readonly unconfirmed: Unconfirmed;
}

/**
 * The statements of a document, by those steps of the processor’s expansion and conversion to RDF that the subset takes;
 * the README of this folder says which. Throws where the document leaves the subset or a table is missing.
 */
export function toStatements(document: JsonObject, tables: ContextTables): Stated {
  const statements = new Statements();
  const unconfirmed = tell(document, tables, statements);
  statements.settle();
  return { statements, unconfirmed };
}

/** Reads a document as {@link toStatements} does, where nobody needs what it says. */
export function hearStatements(document: JsonObject, tables: ContextTables): Unconfirmed {
  const heard = new Heard();
  const unconfirmed = tell(document, tables, heard);
  return heard.isAnything ? unconfirmed : leave();
}

function tell<Subject>(
  document: JsonObject,
  tables: ContextTables,
  listener: Listener<Subject>,
): Unconfirmed {
  const { '@context': context, ...members } = document;
  const reader = new Reader(tables, listener);
  reader.describe(members, Object.keys(members), tables.root(textsOf(context)));
  return reader.unconfirmed;
}

class Reader<Subject> {
  readonly unconfirmed: (Term | TypeTerm)[] = [];
  readonly #tables: ContextTables;
  readonly #listener: Listener<Subject>;

  constructor(tables: ContextTables, listener: Listener<Subject>) {
    this.#tables = tables;
    this.#listener = listener;
  }

  /** JSON-LD 1.1 API, section 5.1.2 "Expansion Algorithm", from step 11 on, for an object that is no value. */
  describe(object: JsonObject, names: readonly string[], around: TermTable): Subject {
    if (names.length === 0) leave();
    const typeName = onlyOne(names, around.typeNames);
    const texts = typeName === undefined ? [] : textsOf(object[typeName]);
    const types = texts.map((text) => this.#used(around.type(text)));
    const table = this.#typed(types, around);
    if (typeName !== undefined && !table.typeNames.has(typeName)) leave();
    const idName = onlyOne(names, table.idNames);
    const subject =
      idName === undefined
        ? this.#listener.newBlank()
        : this.#listener.about(table.node(textOf(object[idName])));
    for (const { node } of types) this.#listener.say(subject, RDF_TYPE, node);
    for (const name of names) {
      const value = object[name];
      if (name !== typeName && name !== idName && value !== undefined)
        this.#property({ subject, name, value, table });
    }
    return subject;
  }

  /** Types apply in the order of their names, each to what those before it made. */
  #typed(types: readonly TypeTerm[], around: TermTable): TermTable {
    const applied = types.filter(({ context }) => context !== undefined);
    if (applied.length === 0) return around;
    if (applied.length > 1) applied.sort((one, other) => (one.name < other.name ? -1 : 1));
    return new Set(applied).size === applied.length ? this.#tables.typed(around, applied) : leave();
  }

  #property({ subject, name, value, table }: Member<Subject>): void {
    const term = this.#used(table.term(name));
    if (term.kind !== 'property') leave();
    this.#values(subject, value, this.#under({ term, table }, name));
  }

  /** Values are read by the table under the property, in which the property itself has to mean the same. */
  #under(place: Place, name: string): Place {
    const { context } = place.term;
    if (context === undefined) return place;
    const table = this.#tables.scoped(place.table, context);
    const term = this.#used(table.term(name));
    return term.kind === 'property' && isSame(place.term, term) ? { term, table } : leave();
  }

  #values(subject: Subject, value: JsonValue, place: Place): void {
    const { predicate, isList } = place.term;
    if (isJsonArray(value) && value.length === 0) leave();
    if (isList) this.#listener.relate(subject, predicate, this.#list(asArray(value), place));
    else if (isJsonArray(value)) for (const item of value) this.#value(subject, item, place);
    else this.#value(subject, value, place);
  }

  #list(items: readonly JsonValue[], place: Place): Subject {
    const first = this.#listener.newBlank();
    const inList = { ...place, predicate: RDF_FIRST };
    let cell = first;
    for (const [index, item] of items.entries()) {
      this.#value(cell, item, inList);
      if (index === items.length - 1) break;
      const next = this.#listener.newBlank();
      this.#listener.relate(cell, RDF_REST, next);
      cell = next;
    }
    this.#listener.say(cell, RDF_REST, RDF_NIL);
    return first;
  }

  /** JSON-LD 1.1 API, sections 5.3.2 "Value Expansion" and 8.2.2 "Object to RDF Conversion". */
  #value(subject: Subject, value: JsonValue, place: Place): void {
    const { term, table, predicate = term.predicate } = place;
    const listener = this.#listener;
    if (typeof value === 'string') {
      if (term.text === 'literal') listener.sayText(subject, predicate, value, term);
      else if (term.text === '@id') listener.say(subject, predicate, table.node(value));
      else listener.say(subject, predicate, this.#used(table.type(value)).node);
    } else if (typeof value === 'number' || typeof value === 'boolean') {
      listener.sayConverted(subject, predicate, value, term);
    } else if (isJsonObject(value)) {
      listener.relate(subject, predicate, this.#nested(value, place));
    } else leave();
  }

  /** Steps 7 to 9 of the expansion: what is under a property leaves the types around it behind. */
  #nested(object: JsonObject, { term, table }: Place): Subject {
    const names = Object.keys(object);
    let around = table;
    if (table.active.previousContext !== undefined) {
      const isValue = names.some((name) => table.valueNames.has(name));
      if (isValue) leave();
      const isReference = names.length === 1 && onlyOne(names, table.idNames) !== undefined;
      if (!isReference) around = this.#tables.reverted(table);
    }
    if (term.context !== undefined) around = this.#tables.scoped(around, term.context);
    return this.describe(object, names, around);
  }

  #used<Definition extends Term | TypeTerm>(definition: Definition): Definition {
    if (!definition.isConfirmed) this.unconfirmed.push(definition);
    return definition;
  }
}

interface Member<Subject> {
  readonly subject: Subject;
  readonly name: string;
  readonly value: JsonValue;
  readonly table: TermTable;
}

/** By what a value is read. */
interface Place {
  readonly term: PropertyTerm;
  readonly table: TermTable;
  /** In place of that of the term, for an entry of a list. */
  readonly predicate?: string;
}

function isSame(one: PropertyTerm, other: PropertyTerm): boolean {
  return (
    one.predicate === other.predicate &&
    one.text === other.text &&
    one.datatype === other.datatype &&
    one.isList === other.isList
  );
}

function onlyOne(names: readonly string[], among: ReadonlySet<string>): string | undefined {
  let found: string | undefined;
  for (const name of names) {
    if (!among.has(name)) continue;
    if (found !== undefined) leave();
    found = name;
  }
  return found;
}

function textsOf(value: JsonValue | undefined): readonly string[] {
  if (!isJsonArray(value)) return [textOf(value)];
  return value.length === 0 ? leave() : value.map(textOf);
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : leave();
}

import type { ActiveContext } from 'jsonld/lib/context.js';
import { leave } from './outside-subset.js';
import { iriIn, nodeOf, prefixOf, type Term, type TypeTerm, termOf, typeTermOf } from './term.js';

/** What would give every text and address another form. */
const DEFAULTS: readonly string[] = ['@base', '@language', '@direction', '@vocab'];

/**
 * What names mean at one place of a document: an active context of the processor, each definition of which is looked at
 * once. Only names that the context defines are kept, so that no document can fill the memory.
 */
export class TermTable {
  readonly active: ActiveContext;
  /** The names that stand for keywords; keywords themselves are no part of the subset. */
  readonly idNames: ReadonlySet<string>;
  readonly typeNames: ReadonlySet<string>;
  readonly valueNames: ReadonlySet<string>;
  readonly #terms = new Map<string, Term>();
  readonly #types = new Map<string, TypeTerm>();
  readonly #prefixes = new Map<string, string | undefined>();

  constructor(active: ActiveContext) {
    if (DEFAULTS.some((name) => name in active)) leave();
    this.active = active;
    this.idNames = namesFor(active, '@id');
    this.typeNames = namesFor(active, '@type');
    this.valueNames = namesFor(active, '@value');
  }

  /** What a member name means; only names that the context defines mean anything here. */
  term(name: string): Term {
    return this.#terms.get(name) ?? this.#define(name);
  }

  #define(name: string): Term {
    // Defined or not, keywords and what looks like one have rules of their own.
    if (name.startsWith('@') || !this.active.mappings.has(name)) leave();
    const term = termOf(this.active.mappings.get(name));
    this.#terms.set(name, term);
    return term;
  }

  /** What a text means as a type: JSON-LD 1.1 API, section 5.2 "IRI Expansion", with terms. */
  type(text: string): TypeTerm {
    const known = this.#types.get(text);
    if (known !== undefined) return known;
    if (!this.active.mappings.has(text))
      return { name: text, node: this.node(text), context: undefined, isConfirmed: true };
    if (text.startsWith('@')) leave();
    const type = typeTermOf(text, this.active.mappings.get(text));
    this.#types.set(text, type);
    return type;
  }

  /** What a text means as an address, without terms. */
  node(text: string): string {
    const colon = text.indexOf(':');
    if (colon < 1 || text.startsWith('//', colon + 1)) return nodeOf(text);
    const name = text.slice(0, colon);
    const start = this.#prefix(name);
    return nodeOf(start === undefined ? text : start + text.slice(colon + 1));
  }

  #prefix(name: string): string | undefined {
    if (this.#prefixes.has(name)) return this.#prefixes.get(name);
    const prefix = prefixOf(this.active, name);
    if (this.active.mappings.has(name)) this.#prefixes.set(name, prefix);
    return prefix;
  }
}

function namesFor(active: ActiveContext, keyword: string): ReadonlySet<string> {
  const names = [...active.mappings]
    .filter(([name, mapping]) => !name.startsWith('@') && iriIn(mapping) === keyword)
    .map(([name]) => name);
  return new Set(names);
}

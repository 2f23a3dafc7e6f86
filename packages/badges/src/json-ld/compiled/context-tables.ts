import processor, { type ActiveContext } from 'jsonld/lib/context.js';
import events from 'jsonld/lib/events.js';
import { initialContext } from '../active-context.js';
import { contextResolver } from '../context-resolver.js';
import { contextLoader } from '../document-loader.js';
import { isKnownContext } from '../known-contexts.js';
import { leave } from './outside-subset.js';
import type { TypeTerm } from './term.js';
import { TermTable } from './term-table.js';

/** Far more than badges need; whoever sends ever other combinations of contexts and types cannot fill the memory. */
const MOST_TABLES = 300;

/** Thrown where a table is needed that is not there yet; `make` asks the processor for it. */
export class TableMissing extends Error {
  readonly make: () => Promise<void>;

  constructor(make: () => Promise<void>) {
    super('A table is missing.');
    this.make = make;
  }
}

/** What tables are being made, by what they are kept under, so that documents that come at once ask for each once. */
type Making = Map<string | object | null, Promise<void>>;

/** A context that a term has, with the way in which the processor is to apply it. */
interface Application {
  readonly propagate: boolean;
  readonly overrideProtected: boolean;
}

const AS_TYPE: Application = { propagate: false, overrideProtected: false };
const AS_PROPERTY: Application = { propagate: true, overrideProtected: true };

/** The tables that follow from one, by the contexts that lead to them. */
interface Followers {
  readonly typed: Map<string, TermTable>;
  readonly scoped: Map<object | null, TermTable>;
  readonly making: Making;
}

/**
 * The tables of all contexts that this package ships. Each is made from an active context, and every active context by
 * the processor itself, with the options that its own expansion takes; nothing of context processing is done here.
 */
export class ContextTables {
  #roots = new Map<string, TermTable>();
  readonly #makingRoots: Making = new Map();
  #tables = new WeakMap<ActiveContext, TermTable>();
  #followers = new WeakMap<TermTable, Followers>();
  #count = 0;

  /** The table at the root of a document with these contexts. */
  root(urls: readonly string[]): TermTable {
    const key = urls.join(' ');
    const known = this.#roots.get(key);
    if (known !== undefined) return known;
    if (urls.length === 0 || !urls.every(isKnownContext)) leave();
    throw missing(this.#makingRoots, key, async () => {
      const active = await process(initialContext, urls, AS_CONTEXT);
      this.#keep(() => this.#roots.set(key, this.#tableOf(active)));
    });
  }

  /** The table where type-scoped contexts were left behind. */
  reverted(table: TermTable): TermTable {
    const { previousContext } = table.active;
    return previousContext === undefined ? table : this.#tableOf(previousContext);
  }

  /** The table for what is of some types that have contexts, in the order they apply in. */
  typed(table: TermTable, types: readonly TypeTerm[]): TermTable {
    const key = types.map(({ name }) => name).join(' ');
    const { typed, making } = this.#followersOf(table);
    const known = typed.get(key);
    if (known !== undefined) return known;
    throw missing(making, key, async () => {
      let { active } = table;
      for (const { context } of types) active = await process(active, context, AS_TYPE);
      this.#keep(() => typed.set(key, this.#tableOf(active)));
    });
  }

  /** The table under a property that has a context. */
  scoped(table: TermTable, local: object | null): TermTable {
    const { scoped, making } = this.#followersOf(table);
    const known = scoped.get(local);
    if (known !== undefined) return known;
    throw missing(making, local, async () => {
      const active = await process(table.active, local, AS_PROPERTY);
      this.#keep(() => scoped.set(local, this.#tableOf(active)));
    });
  }

  #tableOf(active: ActiveContext): TermTable {
    const known = this.#tables.get(active) ?? new TermTable(active);
    this.#tables.set(active, known);
    return known;
  }

  #followersOf(table: TermTable): Followers {
    const known = this.#followers.get(table) ?? {
      typed: new Map(),
      scoped: new Map(),
      making: new Map(),
    };
    this.#followers.set(table, known);
    return known;
  }

  #keep(put: () => void): void {
    if (this.#count === MOST_TABLES) {
      this.#roots = new Map();
      this.#tables = new WeakMap();
      this.#followers = new WeakMap();
      this.#count = 0;
    }
    this.#count += 1;
    put();
  }
}

const AS_CONTEXT: Application = { propagate: true, overrideProtected: false };

const noContexts = new Map();

function process(
  activeCtx: ActiveContext,
  localCtx: unknown,
  application: Application,
): Promise<ActiveContext> {
  const options = {
    base: null,
    contextResolver: contextResolver(noContexts),
    documentLoader: contextLoader(noContexts),
    // Safe mode: what is worth a warning is an error.
    eventHandler: [events.safeEventHandler],
  };
  return processor.process({ activeCtx, localCtx, options, ...application });
}

function missing(
  making: Making,
  key: string | object | null,
  make: () => Promise<void>,
): TableMissing {
  return new TableMissing(() => {
    const made = making.get(key) ?? make().finally(() => making.delete(key));
    making.set(key, made);
    return made;
  });
}

import type { ActiveContext, ProcessedContext, ResolvedContext } from 'jsonld/lib/context.js';

/** Far more than badges need; whoever sends ever other combinations of contexts and types cannot fill the memory. */
const MOST_PROCESSED = 500;

type Results = WeakMap<ActiveContext, Map<object, ProcessedContext>>;

/**
 * What local contexts made of active ones. Both are told apart by identity and not by address, so it is for contexts
 * that never change.
 */
export class ContextMemo {
  #applied: Results = new WeakMap();
  #typeScoped: Results = new WeakMap();
  #count = 0;

  /** A context of a list, each of which is applied to what those before it made. */
  listed(document: object): ResolvedContext {
    return {
      document,
      getProcessed: (given) => this.#applied.get(given)?.get(document),
      setProcessed: (given, result) =>
        this.#keep(this.#applied, { active: given, document, result }),
    };
  }

  /**
   * A context that a term has. Where the term is a type, the processor applies it to a copy that remembers the active
   * context, unless that remembers one already; then nothing tells the types from properties, whose contexts may
   * override protected terms, and nothing is kept.
   */
  scoped(document: object, active: ActiveContext): ResolvedContext {
    const resultsFor = (given: ActiveContext): Results | undefined => {
      if (given !== active) return this.#typeScoped;
      return active.previousContext === undefined ? this.#applied : undefined;
    };
    return {
      document,
      getProcessed: (given) => resultsFor(given)?.get(active)?.get(document),
      setProcessed: (given, result) => this.#keep(resultsFor(given), { active, document, result }),
    };
  }

  #keep(
    results: Results | undefined,
    entry: {
      readonly active: ActiveContext;
      readonly document: object;
      readonly result: ProcessedContext;
    },
  ): void {
    if (results === undefined) return;
    if (this.#count === MOST_PROCESSED) {
      this.#applied = new WeakMap();
      this.#typeScoped = new WeakMap();
      this.#count = 0;
      return;
    }
    const { active, document, result } = entry;
    const known = results.get(active) ?? new Map<object, ProcessedContext>();
    results.set(active, known.set(document, result));
    this.#count += 1;
  }
}

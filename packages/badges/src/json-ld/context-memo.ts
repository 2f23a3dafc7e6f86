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
   * context, unless that remembers one already. Then nothing tells types from properties, whose contexts may override
   * protected terms, and what was made is kept only if that could make no difference.
   */
  scoped(document: object, active: ActiveContext): ResolvedContext {
    const resultsFor = (given: ActiveContext) =>
      given === active ? this.#applied : this.#typeScoped;
    return {
      document,
      getProcessed: (given) => resultsFor(given).get(active)?.get(document),
      setProcessed: (given, result) => {
        const isAmbiguous = given === active && active.previousContext !== undefined;
        if (isAmbiguous && !leavesProtected(document, active, result.context)) return;
        this.#keep(resultsFor(given), { active, document, result });
      },
    };
  }

  #keep(
    results: Results,
    entry: {
      readonly active: ActiveContext;
      readonly document: object;
      readonly result: ProcessedContext;
    },
  ): void {
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

/** Whether all protected terms that a context defines are defined as they were. */
function leavesProtected(document: object, before: ActiveContext, after: ActiveContext): boolean {
  const definition = ({ mappings }: ActiveContext, term: string) =>
    JSON.stringify(mappings.get(term));
  return Object.keys(document)
    .filter((term) => Object.hasOwn(before.protected, term))
    .every((term) => definition(before, term) === definition(after, term));
}

import type { ActiveContext } from 'jsonld/lib/context.js';

/** What a copy has of its origin beside the terms, as the processor’s own copies do. */
const DEFAULTS = ['@base', '@language', '@vocab'];

class Tables implements ActiveContext {
  previousContext?: ActiveContext;
  readonly #origin: ActiveContext | undefined;
  #mappings: Map<string, object> | undefined;
  #protected: Record<string, boolean> | undefined;

  constructor(origin: ActiveContext | undefined) {
    this.#origin = origin;
    if (origin === undefined) return;
    if (origin.previousContext !== undefined) this.previousContext = origin.previousContext;
    for (const name of DEFAULTS) {
      if (name in origin) Reflect.set(this, name, Reflect.get(origin, name));
    }
  }

  get mappings(): Map<string, object> {
    this.#mappings ??= new Map(this.#origin?.mappings);
    return this.#mappings;
  }

  get protected(): Record<string, boolean> {
    this.#protected ??= { ...this.#origin?.protected };
    return this.#protected;
  }

  clone(): ActiveContext {
    return new Tables(this);
  }

  revertToPreviousContext(): ActiveContext {
    return this.previousContext ?? this;
  }
}

/**
 * What terms mean where nothing is said yet. The processor derives every other active context from it by `clone`, and
 * leaves them as they are once they are made. So a copy shares the definitions of terms, and takes the tables of them
 * only when it is looked into; the processor’s own copies are deep, which is most of its work. No other user of the
 * processor sees anything of it. There is one, as what is made of contexts is kept by the active context it was made from.
 */
export const initialContext: ActiveContext = new Tables(undefined);

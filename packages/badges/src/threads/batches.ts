/** How single pieces of work become batches. */
export interface BatchesOptions<Item, Result> {
  /** The most items in a batch. */
  readonly size: number;
  /** The most batches at the same time. */
  readonly lanes: number;
  /** One result for each item, in their order. */
  work(items: readonly Item[]): Promise<readonly Result[]>;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Does pieces of work that are asked for one by one in batches. Nothing waits for others while a lane is free; while
 * none is, batches grow.
 */
export class Batches<Item, Result> {
  readonly #options: BatchesOptions<Item, Result>;
  readonly #running = new Set<readonly Waiting<Item, Result>[]>();
  #waiting: Waiting<Item, Result>[] = [];
  #isDue = false;

  constructor(options: BatchesOptions<Item, Result>) {
    this.#options = options;
  }

  /** The result of one item; what the work on its batch throws is thrown for each item of it. */
  run(item: Item): Promise<Result> {
    const result = new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
    });
    if (!this.#isDue) {
      // What is asked for in the same turn goes together.
      setImmediate(() => this.#begin());
      this.#isDue = true;
    }
    return result;
  }

  /** Gives up all that was asked for so far, whether it was begun or not. */
  fail(error: unknown): void {
    const all = [...this.#running, this.#waiting].flat();
    this.#running.clear();
    this.#waiting = [];
    for (const { reject } of all) reject(error);
  }

  #begin(): void {
    this.#isDue = false;
    const { size, lanes } = this.#options;
    while (this.#running.size < lanes && this.#waiting.length > 0) {
      const share = Math.ceil(this.#waiting.length / (lanes - this.#running.size));
      void this.#work(this.#waiting.splice(0, Math.min(size, share)));
    }
  }

  async #work(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    this.#running.add(batch);
    try {
      const results = await this.#options.work(batch.map(({ item }) => item));
      for (const [place, result] of results.entries()) batch[place]?.resolve(result);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.#running.delete(batch);
      this.#begin();
    }
  }
}

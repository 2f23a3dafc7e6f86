/**
 * Ends all waits of a run at once, and keeps nothing of those that are over. (Of races against one promise that lasts,
 * each would stay in memory with its result.)
 */
export class Interruption {
  readonly #waits = new Set<(reason: unknown) => void>();
  #interrupted: { readonly reason: unknown } | undefined;

  /** Ends what waits now and whatever begins later, with the given reason. Only the first call counts. */
  interrupt(reason: unknown): void {
    if (this.#interrupted !== undefined) return;
    this.#interrupted = { reason };
    for (const end of this.#waits) end(reason);
  }

  /** Waits for work that may be left to itself; rejects with the reason as soon as there is an interruption. */
  async waitFor<Value>(work: () => Promise<Value>): Promise<Value> {
    this.assertNone();
    return new Promise((resolve, reject) => {
      // Before the work is begun, which may itself lead to an interruption.
      this.#waits.add(reject);
      this.finish(work)
        .then(resolve, reject)
        .finally(() => this.#waits.delete(reject));
    });
  }

  /** Waits for work that is not begun after an interruption, and once begun is waited for to its end. */
  async finish<Value>(work: () => Promise<Value>): Promise<Value> {
    this.assertNone();
    return work();
  }

  /** Throws the reason after an interruption. */
  assertNone(): void {
    if (this.#interrupted !== undefined) throw this.#interrupted.reason;
  }
}

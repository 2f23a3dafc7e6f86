/** What was kept last, each under a name; where there would be more than the most, the oldest is forgotten. */
export class RecentEntries<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): Value | undefined {
    return this.#entries.get(name);
  }

  keep(name: string, value: Value): void {
    this.#entries.set(name, value);
    if (this.#entries.size <= this.#most) return;
    const [oldest = name] = this.#entries.keys();
    this.#entries.delete(oldest);
  }
}

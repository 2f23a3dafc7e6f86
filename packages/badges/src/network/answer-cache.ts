import type { Answer, RequestResult } from './answer.js';

/** Answers kept from one verification to the next. What is in it is nobody's but this package's. */
export interface BadgeCache {
  /** Forgets all answers, for instance when an issuer tells that a key was stolen. */
  clear(): void;
}

/** How much may be kept, and by which clock. */
export interface AnswerCacheOptions {
  readonly entries: number;
  readonly bytes: number;
  readonly maximumAgeMs: number;
  readonly clock: () => number;
}

interface Kept {
  readonly answer: Answer;
  readonly until: number;
}

interface Asked {
  readonly since: number;
  readonly result: Promise<RequestResult>;
}

/** Keeps successful answers, the least recently used going first, and tells what is being asked for right now. */
export class AnswerCache implements BadgeCache {
  readonly #options: AnswerCacheOptions;
  /** The one used last comes last. */
  readonly #kept = new Map<string, Kept>();
  readonly #asked = new Map<string, Asked>();
  #bytes = 0;

  constructor(options: AnswerCacheOptions) {
    this.#options = options;
  }

  clear(): void {
    this.#kept.clear();
    // What was asked for before is told to those who wait for it, and not kept.
    this.#asked.clear();
    this.#bytes = 0;
  }

  now(): number {
    return this.#options.clock();
  }

  /** The kept answer, where it was fetched after the given instant and is not too old. */
  find(key: string, newerThan: number): Answer | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined || kept.answer.fetchedAt <= newerThan) return undefined;
    this.#forget(key);
    const now = this.now();
    // A clock that was set back would let an answer live for as long as it was wrong.
    if (now >= kept.until || now < kept.answer.fetchedAt) return undefined;
    this.#add(key, kept);
    return kept.answer;
  }

  /** What is on its way, where it was asked for after the given instant. */
  awaited(key: string, newerThan: number): Promise<RequestResult> | undefined {
    const asked = this.#asked.get(key);
    return asked !== undefined && asked.since > newerThan ? asked.result : undefined;
  }

  /** Asks, lets others wait for the same answer, and keeps it when it is one to keep. */
  async keep(key: string, ask: () => Promise<RequestResult>): Promise<RequestResult> {
    const asked = { since: this.now(), result: ask() };
    this.#asked.set(key, asked);
    const result = await asked.result;
    if (this.#asked.get(key) !== asked) return result;
    this.#asked.delete(key);
    if (result.ok) this.#keep(key, result);
    return result;
  }

  #keep(key: string, answer: Answer): void {
    this.#forget(key);
    const age = Math.min(this.#options.maximumAgeMs, answer.mayBeKeptMs);
    if (age <= 0 || answer.bytes.length > this.#options.bytes) return;
    this.#add(key, { answer, until: answer.fetchedAt + age });
    for (const eldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#options.entries && this.#bytes <= this.#options.bytes) break;
      this.#forget(eldest);
    }
  }

  #add(key: string, kept: Kept): void {
    this.#kept.set(key, kept);
    this.#bytes += kept.answer.bytes.length;
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.answer.bytes.length ?? 0;
    this.#kept.delete(key);
  }
}

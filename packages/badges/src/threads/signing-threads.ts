import type { Piscina } from 'piscina';
import { BadgeError } from '../errors.js';
import type { SignedBadge } from '../issue/signed-badge.js';
import type { JsonValue } from '../json/json-value.js';
import { Batches } from './batches.js';
import type { SigningResult, SigningTask } from './thread-messages.js';

/** With so many badges in a message, the message costs little beside them. */
const BADGES_PER_MESSAGE = 50;
/** One that the thread works on, and one that waits, so that the thread does not. */
export const MESSAGES_PER_THREAD = 2;

type Task = SigningTask<JsonValue>;

/** Threads, each of which makes badges from drafts. */
export type ThreadPool = Pick<
  Piscina<readonly Task[], readonly SigningResult[]>,
  'run' | 'on' | 'destroy'
>;

/** How many threads, and what starts them. */
export interface SigningThreadsOptions {
  readonly threads: number;
  start(): ThreadPool;
}

/** Asks threads for badges, and begins them anew where they ended. */
export class SigningThreads {
  /** How many badges all threads have to do at the same time, at most. */
  readonly concurrency: number;
  readonly #start: () => ThreadPool;
  readonly #batches: Batches<Task, SigningResult>;
  #pool: ThreadPool | undefined;
  #isClosed = false;

  constructor({ threads, start }: SigningThreadsOptions) {
    const lanes = threads * MESSAGES_PER_THREAD;
    this.concurrency = lanes * BADGES_PER_MESSAGE;
    this.#start = start;
    this.#pool = this.#startAnew();
    const work = (tasks: readonly Task[]) => this.#work(tasks);
    this.#batches = new Batches({ size: BADGES_PER_MESSAGE, lanes, work });
  }

  async issue(task: Task): Promise<SignedBadge> {
    if (this.#isClosed) throw closed();
    const result = await this.#batches.run(task);
    if ('badge' in result) return result.badge;
    const { code, message, details } = result.refusal;
    throw new BadgeError(code, message, details);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#batches.fail(closed());
    await this.#pool?.destroy();
  }

  async #work(tasks: readonly Task[]): Promise<readonly SigningResult[]> {
    this.#pool ??= this.#startAnew();
    try {
      return await this.#pool.run(tasks);
    } catch (cause) {
      throw broken(cause);
    }
  }

  #startAnew(): ThreadPool {
    const pool = this.#start();
    // Of a thread that ends while it has no work, as one that cannot start, nobody would hear who waits for it.
    pool.on('error', (cause) => {
      if (this.#pool === pool) this.#pool = undefined;
      this.#batches.fail(broken(cause));
      void pool.destroy();
    });
    return pool;
  }
}

function broken(cause: unknown): BadgeError {
  return new BadgeError('issue.thread', 'A thread has ended before its badges were signed.', {
    hint: 'Ask for them again; what ended it is the cause.',
    cause,
  });
}

function closed(): BadgeError {
  return new BadgeError('issue.thread', 'The threads of this issuer were closed.', {
    hint: 'Close it when nothing is asked of it any more.',
  });
}

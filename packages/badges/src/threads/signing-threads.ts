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
  start(): Promise<ThreadPool>;
}

/** Asks threads for badges, and begins them anew where they ended. */
export class SigningThreads {
  /** How many badges all threads have to do at the same time, at most. */
  readonly concurrency: number;
  readonly #start: () => Promise<ThreadPool>;
  readonly #batches: Batches<Task, SigningResult>;
  #pool: Promise<ThreadPool> | undefined;
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
    const pool = await this.#pool?.catch(() => undefined);
    await pool?.destroy();
  }

  async #work(tasks: readonly Task[]): Promise<readonly SigningResult[]> {
    this.#pool ??= this.#startAnew();
    try {
      return await (await this.#pool).run(tasks);
    } catch (cause) {
      throw cause instanceof BadgeError ? cause : broken(cause);
    }
  }

  #startAnew(): Promise<ThreadPool> {
    const starting = this.#start();
    const forget = () => {
      if (this.#pool === starting) this.#pool = undefined;
    };
    starting.then((pool) => {
      // Of a thread that ends while it has no work, as one that cannot start, nobody would hear who waits for it.
      pool.on('error', (cause) => {
        forget();
        this.#batches.fail(broken(cause));
        void pool.destroy();
      });
    }, forget);
    return starting;
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

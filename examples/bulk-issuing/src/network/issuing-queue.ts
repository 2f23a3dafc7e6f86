import PgBoss from 'pg-boss';
import type { Database } from '../database/database.js';

/** Some awards to issue, as the queue delivers them: once as a rule, more often when something died. */
export interface IssuingJob {
  readonly id: string;
  /** Whether it failed as often as it may, and is here to be taken apart. */
  readonly isExhausted: boolean;
  readonly keys: readonly string[];
  /** Why it failed the last time. */
  readonly reason?: string;
}

/** How often and how long a job is tried. */
export interface QueueSettings {
  /** After so many seconds a job whose worker says nothing is given to another. */
  readonly expireInSeconds: number;
  /** So often a job that failed is tried again, each time later than before: after 2 seconds, 4, 8 and so on. */
  readonly retryLimit: number;
  /** Every so many seconds one of the workers looks for jobs that have expired. */
  readonly maintenanceSeconds: number;
}

/** For work in earnest: an outage of two hours passes before a job is taken apart. */
export const QUEUE_SETTINGS: QueueSettings = {
  expireInSeconds: 60,
  retryLimit: 12,
  maintenanceSeconds: 10,
};

/** Runs SQL, as part of a transaction where that is what it belongs to. */
export type SqlRunner = Pick<Database['pool'], 'query'>;

/** The awards that wait, as jobs of some awards each. */
export interface IssuingQueue {
  /** Puts awards into the queue, as part of a transaction: awards and their jobs are there together or not at all. */
  add(keys: readonly string[], sql: SqlRunner, awardsPerJob?: number): Promise<void>;
  /** The next job; `undefined` when there is none at the moment. */
  next(): Promise<IssuingJob | undefined>;
  complete(job: IssuingJob): Promise<void>;
  /** Gives a job back, to be tried later. */
  giveBack(job: IssuingJob, reason: string): Promise<void>;
  /** How many jobs wait or are under way; one that is being taken apart at this moment may be left out. */
  open(): Promise<number>;
  close(): Promise<void>;
}

/** More in a job are not faster; fewer come back sooner when a worker dies. */
const AWARDS_PER_JOB = 50;
const QUEUE = 'issue';
const EXHAUSTED = 'issue-exhausted';

interface JobData {
  readonly keys: readonly string[];
}

/** Makes the queue in the database. Call it once, before any worker starts. */
export async function prepareQueue(database: Database, settings: QueueSettings): Promise<void> {
  const boss = bossOf(database, { migrate: true, supervise: false });
  await boss.start();
  const { expireInSeconds, retryLimit } = settings;
  await boss.createQueue(EXHAUSTED, { name: EXHAUSTED, expireInSeconds, retryLimit });
  const options = { name: QUEUE, expireInSeconds, retryLimit, retryDelay: 1, retryBackoff: true };
  await boss.createQueue(QUEUE, { ...options, deadLetter: EXHAUSTED });
  await boss.stop({ graceful: false });
}

/** Opens the queue. Workers look after it, those who only add to it do not. */
export async function openQueue(
  database: Database,
  settings: QueueSettings & { readonly isWorker: boolean },
): Promise<IssuingQueue> {
  const boss = bossOf(database, {
    migrate: false,
    supervise: settings.isWorker,
    maintenanceIntervalSeconds: settings.maintenanceSeconds,
  });
  await boss.start();

  async function fetch(name: string): Promise<IssuingJob | undefined> {
    const [job] = await boss.fetch<JobData>(name, { includeMetadata: true });
    if (job === undefined) return undefined;
    return {
      id: job.id,
      isExhausted: name === EXHAUSTED,
      keys: job.data.keys,
      ...reasonIn(job.output),
    };
  }

  return {
    add: (keys, sql, awardsPerJob = AWARDS_PER_JOB) => {
      const jobs = inPieces(keys, awardsPerJob).map((some) => ({
        name: QUEUE,
        data: { keys: some },
      }));
      return boss.insert(jobs, { db: { executeSql: (text, values) => sql.query(text, values) } });
    },
    next: async () => (await fetch(QUEUE)) ?? fetch(EXHAUSTED),
    complete: (job) => boss.complete(nameOf(job), job.id),
    giveBack: (job, reason) => boss.fail(nameOf(job), job.id, { message: reason }),
    open: async () => {
      const sizes = [QUEUE, EXHAUSTED].map((name) =>
        boss.getQueueSize(name, { before: 'completed' }),
      );
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    },
    close: () => boss.stop({ graceful: false }),
  };
}

function bossOf({ pool, schema }: Database, options: PgBoss.MaintenanceOptions): PgBoss {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: `${schema}_queue`,
    schedule: false,
    ...options,
  });
  // While the database is away, what looks after the queue fails; it is tried again by itself.
  boss.on('error', () => undefined);
  return boss;
}

function nameOf({ isExhausted }: IssuingJob): string {
  return isExhausted ? EXHAUSTED : QUEUE;
}

/** What the last worker said, or the queue where that worker died. */
function reasonIn(output: unknown): { readonly reason?: string } {
  const { message, value } = Object(output);
  const told = message ?? Object(value).message;
  return typeof told === 'string' ? { reason: told } : {};
}

/** Cuts a list into pieces of at most so many. */
function inPieces<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, piece) => items.slice(piece * size, (piece + 1) * size));
}

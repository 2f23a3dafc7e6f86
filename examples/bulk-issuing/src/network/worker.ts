import { setTimeout as delay } from 'node:timers/promises';
import type { IssuingJob } from './issuing-queue.js';
import { type IssuingTools, issueJob, takeApart } from './perform-job.js';

/** How a worker works. */
export interface WorkerOptions {
  /** Jobs at the same time: while one waits for the signer or the database, another goes on. */
  readonly lanes: number;
  /** After so many seconds a job has gone to another worker. */
  readonly expireInSeconds: number;
  /** Takes no new job from then on; what is under way is finished. */
  readonly stopping: AbortSignal;
  /** Finishes nothing any more: what is under way is given back. */
  readonly ending: AbortSignal;
  /** Whether the signer answers; while it does not, no job is taken, so that none uses up its attempts. */
  readonly isSignerReady: () => Promise<boolean>;
  readonly report: (message: string) => void;
}

const MS_BETWEEN_LOOKS = 500;

/** Takes jobs and performs them until it is told to stop. It keeps nothing: whatever it knows is in the database. */
export async function work(tools: IssuingTools, options: WorkerOptions): Promise<void> {
  await Promise.all(Array.from({ length: options.lanes }, () => workInLane(tools, options)));
}

/** Opens what a worker needs, however long that takes: it may be started before the database, or while that is away. */
export async function openPatiently<Opened>(
  open: () => Promise<Opened>,
  { stopping, report }: Pick<WorkerOptions, 'stopping' | 'report'>,
): Promise<Opened | undefined> {
  while (!stopping.aborted) {
    try {
      return await open();
    } catch (error) {
      report(messageOf(error));
      await pause(stopping);
    }
  }
  return undefined;
}

async function workInLane(tools: IssuingTools, options: WorkerOptions): Promise<void> {
  const { stopping, report, isSignerReady } = options;
  while (!stopping.aborted) {
    try {
      const job = await tools.queue.next();
      if (job === undefined) await pause(stopping);
      else await perform(job, tools, options);
    } catch (error) {
      report(messageOf(error));
      do await pause(stopping);
      while (!stopping.aborted && !(await isSignerReady()));
    }
  }
}

async function perform(
  job: IssuingJob,
  tools: IssuingTools,
  { expireInSeconds, ending }: WorkerOptions,
): Promise<void> {
  const signal = AbortSignal.any([ending, AbortSignal.timeout(expireInSeconds * 1000)]);
  try {
    await (job.isExhausted ? takeApart(job, tools) : issueJob(job, tools, signal));
    await tools.queue.complete(job);
  } catch (error) {
    // Where that fails too, the job comes back when it expires.
    await tools.queue.giveBack(job, messageOf(error)).catch(() => undefined);
    throw error;
  }
}

async function pause(signal: AbortSignal): Promise<void> {
  await delay(MS_BETWEEN_LOOKS, undefined, { signal }).catch(() => undefined);
}

/** What went wrong, without where in the code; errors of several connections at once have no message of their own. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = Object(error);
  return error.message || (typeof code === 'string' ? code : error.name);
}

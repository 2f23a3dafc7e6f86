import { createRequire } from 'node:module';
import { BadgeError } from '../errors.js';
import { MESSAGES_PER_THREAD, type ThreadPool } from './signing-threads.js';
import type { ThreadSettings } from './thread-messages.js';

/**
 * Starts threads that sign; each has the keys.
 *
 * @throws {BadgeError} `issue.thread` where the package that holds threads together is not installed.
 */
export async function startThreads(settings: ThreadSettings, threads: number): Promise<ThreadPool> {
  const { Piscina } = await import('piscina').catch(notInstalled);
  const { resolve } = createRequire(import.meta.url);
  return new Piscina({
    filename: resolve('#sign-in-thread'),
    workerData: settings,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: MESSAGES_PER_THREAD,
    atomics: 'disabled',
    recordTiming: false,
  });
}

function notInstalled(cause: unknown): never {
  throw new BadgeError('issue.thread', 'What starts threads could not be loaded.', {
    hint: 'Install piscina, or issue without threads.',
    cause,
  });
}

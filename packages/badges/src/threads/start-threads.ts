import { createRequire } from 'node:module';
import { Piscina } from 'piscina';
import { MESSAGES_PER_THREAD, type ThreadPool } from './signing-threads.js';
import type { ThreadSettings } from './thread-messages.js';

/** Starts threads that sign; each has the keys. */
export function startThreads(settings: ThreadSettings, threads: number): ThreadPool {
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

// What a thread runs; `start-threads.ts` starts it.
import { workerData } from 'node:worker_threads';
import { makeBadges } from './make-badges.js';

export default makeBadges(workerData);

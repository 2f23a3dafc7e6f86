import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BatchMeasured } from './batch-process.js';

/** What it takes to issue very many badges, in a process that does nothing else. */
export function measureBatch(): BatchMeasured {
  const program = fileURLToPath(new URL('./batch-process.js', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [program]).toString());
}

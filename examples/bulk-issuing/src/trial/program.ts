import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Identity } from './identities.js';

/** A program of this example, and how it is started. */
export interface ProgramOptions {
  /** From the folder of the sources. */
  readonly file: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly identity?: Identity | undefined;
}

/** A program that runs as a process of its own. */
export interface RunningProgram {
  readonly pid: number;
  /** Fulfilled with the exit code, `null` where it was killed. */
  readonly ended: Promise<number | null>;
  /** What it complained of so far. */
  complaints(): string;
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Starts a program. */
export function startProgram({
  file,
  words,
  environment,
  identity,
}: ProgramOptions): RunningProgram {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, path, ...words], {
    ...identity,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += String(data);
  });
  const ended = once(child, 'close').then(() => {
    running.delete(child);
    return child.exitCode;
  });
  return {
    // A program that cannot be started has none, and ends at once.
    pid: child.pid ?? 0,
    ended,
    complaints: () => complaints,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Kills what still runs, after a trial that ended before its end. */
export async function killAllPrograms(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    }),
  );
}

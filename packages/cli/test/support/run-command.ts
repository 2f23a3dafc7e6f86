import { Readable } from 'node:stream';
import { run } from '../../src/run.js';
import type { Io } from '../../src/terminal/io.js';

/** How a command ended, and what it printed. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process. Paths have to be absolute. */
export async function runCommand(
  args: readonly string[],
  given: Partial<Omit<Io, 'stdin'>> & { readonly stdin?: string } = {},
): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const code = await run(args, {
    env: {},
    colours: false,
    live: false,
    now: () => new Date('2026-06-01T00:00:00Z'),
    interruption: () => new AbortController().signal,
    stdout: (text) => {
      printed.stdout += text;
    },
    stderr: (text) => {
      printed.stderr += text;
    },
    ...given,
    stdin: Readable.from(given.stdin === undefined ? [] : [Buffer.from(given.stdin)]),
  });
  return { code, ...printed };
}

/** Runs a command that answers in JSON. */
export async function runForJson(
  args: readonly string[],
  given: Parameters<typeof runCommand>[1] = {},
): Promise<{ readonly code: number; readonly json: unknown }> {
  const { code, stdout } = await runCommand([...args, '--json'], given);
  return { code, json: JSON.parse(stdout) };
}

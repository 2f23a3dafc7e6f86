import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program, and what to do with what it prints. */
export interface ChildOptions {
  readonly program: URL;
  /** Its one argument, as JSON. */
  readonly task: object;
  /** Called with each line that it prints, and with what kills it at once (SIGKILL, so that it can tidy nothing up). */
  readonly onLine: (line: string, kill: () => void) => void;
}

/** How a program ended. */
export interface ChildEnd {
  /** `null` when it was killed. */
  readonly code: number | null;
  readonly complaint: string;
}

/** Runs a TypeScript program in a process of its own. */
export async function runChild({ program, task, onLine }: ChildOptions): Promise<ChildEnd> {
  const flags = ['--expose-gc', '--conditions=@cop-credentials/source', '--import', 'tsx'];
  const child = spawn(process.execPath, [...flags, fileURLToPath(program), JSON.stringify(task)]);
  let complaint = '';
  child.stderr.on('data', (data) => {
    complaint += String(data);
  });
  const kill = () => void child.kill('SIGKILL');
  createInterface(child.stdout).on('line', (line) => onLine(line, kill));
  await once(child, 'close');
  return { code: child.exitCode, complaint };
}

/** The same for a program that has to end well. */
export async function runChildToEnd(options: ChildOptions): Promise<void> {
  const { code, complaint } = await runChild(options);
  if (code !== 0) throw new Error(`${options.program.pathname} ended with ${code}: ${complaint}`);
}

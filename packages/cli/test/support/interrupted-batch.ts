import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { commandFile } from './bundle.js';
import { profile, template } from './samples.js';
import { temporaryFolder } from './temporary-folder.js';

export interface InterruptedBatchOptions {
  readonly people: number;
  /** How many runs are stopped, by SIGINT and SIGKILL in turn. */
  readonly stops: number;
  readonly onStop?: (seen: { readonly signal: string; readonly badges: number }) => void;
}

export interface InterruptedBatch {
  readonly exitCodes: readonly (number | null)[];
  /** Rows of the table of results after the last run. */
  readonly rows: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly files: number;
  readonly badges: number;
  readonly recipients: number;
  /** Badges that a later run replaced by another. */
  readonly changed: number;
}

/** Issues a batch whose process is stopped at random points and begun again, and tells what is there in the end. */
export async function interruptedBatch({
  people,
  stops,
  onStop,
}: InterruptedBatchOptions): Promise<InterruptedBatch> {
  const folder = temporaryFolder();
  try {
    const names = Array.from({ length: people }, (_, at) => `did:example:person-${at}`);
    folder.write('people.csv', ['key,id', ...names.map((id, at) => `${at},${id}`)].join('\n'));
    folder.write('template.json', template);
    folder.write('profile.json', profile);
    await once(start(['keygen', '--out', 'key.json'], folder.path), 'close');

    const badges = folder.at('out/badges');
    const seen = new Map<string, string>();
    const exitCodes: (number | null)[] = [];
    let changed = 0;
    const look = () => {
      for (const name of badgeFiles(badges)) {
        const text = readFileSync(join(badges, name), 'utf8');
        if (seen.has(name) && seen.get(name) !== text) changed += 1;
        seen.set(name, text);
      }
    };
    for (let stop = 0; stop <= stops; stop += 1) {
      const child = start(ISSUE, folder.path);
      const closed = once(child, 'close');
      const signal = stop % 2 === 0 ? 'SIGINT' : 'SIGKILL';
      if (stop < stops)
        await stopAtRandom(child, { badges, signal, share: 1 / (stops + 1 - stop), people });
      const [code] = await closed;
      exitCodes.push(typeof code === 'number' ? code : null);
      look();
      if (stop < stops) onStop?.({ signal, badges: seen.size });
    }
    const rows: readonly Readonly<Record<string, string>>[] = parse(
      readFileSync(folder.at('out/results.csv')),
      { columns: true },
    );
    const issued = [...seen.values()].map((text) => JSON.parse(text));
    return {
      exitCodes,
      rows: rows.length,
      statuses: counted(rows.map(({ status = '' }) => status)),
      files: seen.size,
      badges: new Set(issued.map(({ id }) => id)).size,
      recipients: new Set(issued.map(({ credentialSubject }) => credentialSubject.id)).size,
      changed,
    };
  } finally {
    folder.remove();
  }
}

const ISSUE = [
  'issue',
  ...['--csv', 'people.csv', '--template', 'template.json', '--profile', 'profile.json'],
  ...['--key', 'key.json', '--out', 'out'],
];

function start(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [commandFile, ...args], { cwd, stdio: 'ignore' });
}

interface StopOptions {
  readonly badges: string;
  readonly signal: 'SIGINT' | 'SIGKILL';
  /** How much of what is left may be issued at most before the stop. */
  readonly share: number;
  readonly people: number;
}

async function stopAtRandom(child: ChildProcess, options: StopOptions): Promise<void> {
  const { badges, signal, share, people } = options;
  const before = badgeFiles(badges).length;
  const target = before + Math.ceil(Math.random() * share * (people - before) * 0.9);
  while (child.exitCode === null && badgeFiles(badges).length < target) await wait(5);
  await wait(Math.random() * 20);
  child.kill(signal);
}

function badgeFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function counted(texts: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

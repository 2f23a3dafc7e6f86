import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { verifyBadge } from '../src/index.js';
import { createFileIssuedStore, createFileStatusListStore } from '../src/node.js';
import { type BatchLine, type BatchTask, keyOf, parseLine } from './batch-task.js';
import { runChild } from './run-child.js';

/** A batch, and where it is ended before its end. */
export interface BatchOptions {
  /** A folder with nothing in it. */
  readonly folder: string;
  readonly badges: number;
  /** For each process but the last: after how many new badges it ends, and how. */
  readonly ends: readonly { readonly after: number; readonly how: 'stopped' | 'killed' }[];
}

/** What became of it: each list holds keys that are wrong, and is empty when nothing is. */
export interface BatchResult {
  readonly seconds: number;
  /** How each process ended. */
  readonly ends: readonly ('stopped' | 'killed' | 'done')[];
  /** Different badges that the store holds. */
  readonly badges: number;
  /** Different places in the status lists that they name. */
  readonly places: number;
  /** Places that the status lists count. */
  readonly taken: number;
  /** Keys without a badge, or with another one than a process told. */
  readonly wrongBadges: readonly string[];
  /** Keys that more than one process told as issued. */
  readonly issuedTwice: readonly string[];
  /** Keys of which the last process told nothing, or told it twice. */
  readonly notToldOnce: readonly string[];
  /** Of the badges that were looked at, the keys of those whose signature does not hold. */
  readonly badSignatures: readonly string[];
  /** What the last process needed, in bytes, from its first measurement to its last. */
  readonly memory: readonly NonNullable<BatchLine['memory']>[];
}

const SIGNATURES = 20;
/** A kill falls anywhere in the making of the next badges, and not always right after one was told. */
const LONGEST_AIM_MS = 40;

/** Issues a batch with several processes, one after the other, all but the last of which are ended before they are done. */
export async function runBatch({ folder, badges, ends }: BatchOptions): Promise<BatchResult> {
  const told: (readonly BatchLine[])[] = [];
  const ended: BatchResult['ends'][number][] = [];
  const begun = performance.now();
  for (const { after, how } of [
    ...ends,
    { after: Number.POSITIVE_INFINITY, how: 'done' } as const,
  ]) {
    const done = new Set(told.flat().map(({ key }) => key)).size;
    const task = { folder, badges };
    const lines: BatchLine[] = [];
    const { code, complaint } = await runChild({
      program: new URL('./batch-issuer.ts', import.meta.url),
      task: how === 'stopped' ? { ...task, stopAfter: done + after } : task,
      onLine: (text, kill) => {
        lines.push(parseLine(text));
        if (how === 'killed' && lines.length === done + after)
          void delay(Math.random() * LONGEST_AIM_MS).then(kill);
      },
    });
    if (code !== 0 && code !== null) throw new Error(`The issuer ended with ${code}: ${complaint}`);
    told.push(lines);
    ended.push(endOf(code, lines, badges));
  }
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, ends: ended, ...(await inspect({ folder, badges }, told)) };
}

function endOf(
  code: number | null,
  lines: readonly BatchLine[],
  badges: number,
): BatchResult['ends'][number] {
  if (code === null) return 'killed';
  return lines.length < badges ? 'stopped' : 'done';
}

/** Compares what the processes told with what the folder holds. */
async function inspect(
  { folder, badges }: BatchTask,
  told: readonly (readonly BatchLine[])[],
): Promise<Omit<BatchResult, 'seconds' | 'ends'>> {
  const store = createFileIssuedStore(join(folder, 'issued'));
  const lists = await createFileStatusListStore(join(folder, 'status')).lists();
  const last = told.at(-1) ?? [];
  const keys = Array.from({ length: badges }, (_, number) => keyOf(number));
  const kept = new Map<string, { readonly id: string; readonly place: string }>();
  const badSignatures: string[] = [];
  for (const [number, key] of keys.entries()) {
    const badge = await store.get(key);
    if (badge === undefined) continue;
    const [entry] = [badge.credentialStatus].flat();
    kept.set(key, { id: badge.id ?? '', place: entry?.id ?? '' });
    if (number % Math.ceil(badges / SIGNATURES) > 0) continue;
    const { checks } = await verifyBadge(badge, { online: false });
    if (checks.find(({ id }) => id === 'proof')?.status !== 'passed') badSignatures.push(key);
  }
  const differs = ({ key, id, place }: BatchLine) =>
    kept.get(key)?.id !== id || kept.get(key)?.place !== place;
  const issued = told.flat().filter(({ status }) => status === 'issued');
  return {
    badges: new Set([...kept.values()].map(({ id }) => id)).size,
    places: new Set([...kept.values()].map(({ place }) => place)).size,
    taken: lists.reduce((sum, { taken }) => sum + taken, 0),
    wrongBadges: [
      ...keys.filter((key) => !kept.has(key)),
      ...told
        .flat()
        .filter(differs)
        .map(({ key }) => key),
    ],
    issuedTwice: repeated(issued),
    notToldOnce: [...missing(keys, last), ...repeated(last)],
    badSignatures,
    memory: last.flatMap(({ memory }) => memory ?? []),
  };
}

function repeated(lines: readonly BatchLine[]): readonly string[] {
  const seen = new Set<string>();
  return lines.map(({ key }) => key).filter((key) => seen.size === seen.add(key).size);
}

function missing(keys: readonly string[], lines: readonly BatchLine[]): readonly string[] {
  const found = new Set(lines.map(({ key }) => key));
  return keys.filter((key) => !found.has(key));
}

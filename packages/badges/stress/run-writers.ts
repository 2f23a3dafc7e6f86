import * as z from 'zod';
import { createFileStatusListStore } from '../src/status/file-store.js';
import { type ChildOptions, runChild, runChildToEnd } from './run-child.js';
import { COUNTER_KEY, keyOf, revokedKeys, type WriterTask } from './writer-task.js';

/** How hard the store is used. */
export interface StressOptions {
  /** A folder with nothing in it. */
  readonly folder: string;
  readonly processes: number;
  /** Different keys that are given a place, by all processes together. */
  readonly keys: number;
  /** Keys in one call. */
  readonly batch: number;
}

/** What became of it: each list holds what is wrong, and is empty when nothing is. */
export interface StressResult {
  readonly seconds: number;
  /** Whether the process that was to be killed was killed before it had finished. */
  readonly killedInTheMiddle: boolean;
  /** Keys without a place, or with another one than a process was told. */
  readonly wrongPlaces: readonly string[];
  /** How many different places the keys have. */
  readonly places: number;
  /** How many places the store counts, the one of the badge that all mark among them. */
  readonly taken: number;
  /** Badges whose revocation is not there exactly once. */
  readonly wrongRevocations: readonly string[];
  /** Marks on the badge that all mark that are missing or doubled. */
  readonly wrongMarks: readonly string[];
}

const MARKS = 10;
const OVERLAP = 20;

/**
 * Lets many processes allocate, mark and revoke in one folder at the same time. One is killed when it is half through
 * (SIGKILL, so that it can tidy nothing up) and started again with the same work. Then all is counted.
 */
export async function runWriters({
  folder,
  processes,
  keys,
  batch,
}: StressOptions): Promise<StressResult> {
  const share = keys / processes;
  const tasks = Array.from({ length: processes }, (_, writer) => {
    const first = Math.max(0, writer * share - OVERLAP);
    return { folder, writer, first, keys: (writer + 1) * share - first, batch, marks: MARKS };
  });
  const told: Told[] = [];
  const begun = performance.now();
  const [killed] = await Promise.all(
    tasks.map(async (task, writer) => {
      const whole = writerOf(task, { told });
      if (writer > 0) return runChildToEnd(whole);
      const { code } = await runChild(writerOf(task, { told, killAfter: share / 2 }));
      await runChildToEnd(whole);
      return code === null;
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, killedInTheMiddle: killed === true, ...(await inspect(tasks, keys, told)) };
}

/** A key, and the entry that a process was given for it. */
type Told = readonly [key: string, entry: string];

const toldSchema: z.ZodType<Told[]> = z.array(z.tuple([z.string(), z.string()]));

function writerOf(
  task: WriterTask,
  { told, killAfter = Number.POSITIVE_INFINITY }: { told: Told[]; killAfter?: number },
): ChildOptions {
  let given = 0;
  return {
    program: new URL('./writer.ts', import.meta.url),
    task,
    onLine: (line, kill) => {
      const batch = toldSchema.parse(JSON.parse(line));
      told.push(...batch);
      given += batch.length;
      if (given >= killAfter) kill();
    },
  };
}

/** Compares what the processes were told with what the folder holds. */
async function inspect(
  tasks: readonly WriterTask[],
  keys: number,
  told: readonly Told[],
): Promise<Omit<StressResult, 'seconds' | 'killedInTheMiddle'>> {
  const store = createFileStatusListStore(tasks[0]?.folder ?? '');
  const historyOf = async (key: string) => {
    const place = await store.find({ key });
    return place === undefined ? [] : store.changes({ list: place.list, index: place.index });
  };
  const kept = new Map<string, string>();
  for (let number = 0; number < keys; number += 1) {
    const place = await store.find({ key: keyOf(number) });
    if (place) kept.set(place.key, `/revocation/${place.list}#${place.index}`);
  }
  const numbers = Array.from({ length: keys }, (_, number) => keyOf(number));
  const missing = numbers.filter((key) => !kept.has(key));
  const changed = told.filter(([key, entry]) => !entry.endsWith(kept.get(key) ?? '?'));
  const wrongRevocations: string[] = [];
  for (const key of new Set(tasks.flatMap(revokedKeys))) {
    if ((await historyOf(key)).length !== 1) wrongRevocations.push(key);
  }
  const marks = (await historyOf(COUNTER_KEY)).map(({ by = '' }) => by);
  const expected = tasks.flatMap(({ writer }) =>
    Array.from({ length: MARKS }, (_, mark) => `${writer}/${mark}`),
  );
  return {
    wrongPlaces: [...missing, ...changed.map(([key]) => key)],
    places: new Set(kept.values()).size,
    taken: (await store.lists()).reduce((sum, { taken }) => sum + taken, 0),
    wrongRevocations,
    wrongMarks: expected.filter((mark) => marks.filter((found) => found === mark).length !== 1),
  };
}

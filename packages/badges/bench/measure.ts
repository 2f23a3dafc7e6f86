/** Something that is measured. */
export interface Task {
  readonly name: string;
  readonly run: () => Promise<unknown>;
  /** How often it runs in a round; more where it is fast. */
  readonly times: number;
}

/** Milliseconds of processor time that one run of a task takes. */
export type Milliseconds = ReadonlyMap<string, number>;

const ROUNDS = 21;
const WARM_UP_ROUNDS = 24;

/**
 * Measures tasks in turns: processor time, which other processes change less than the clock. Machines are slower for some
 * seconds and faster for others, so each task is held against the first one of the same round: what it takes is the
 * median of the first, by the median of how many times as fast it was.
 */
export async function measure(tasks: readonly Task[]): Promise<Milliseconds> {
  const rounds: (readonly number[])[] = [];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const taken: number[] = [];
    for (const task of tasks) taken.push(await once(task));
    if (round >= 0) rounds.push(taken);
  }
  const first = median(rounds.map(([one = Number.NaN]) => one));
  return new Map(
    tasks.map(({ name }, place) => {
      const asFast = rounds.map((taken) => (taken[0] ?? Number.NaN) / (taken[place] ?? Number.NaN));
      return [name, first / median(asFast)];
    }),
  );
}

async function once({ run, times }: Task): Promise<number> {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time += 1) await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000 / times;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

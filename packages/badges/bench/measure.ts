/** Something that is measured. */
export interface Task {
  readonly name: string;
  readonly run: () => Promise<unknown>;
  /** How often it runs in a round; more where it is fast. */
  readonly times: number;
}

/** Milliseconds of processor time that one run of a task takes. */
export type Milliseconds = ReadonlyMap<string, number>;

const ROUNDS = 9;
const WARM_UP_ROUNDS = 12;

/**
 * Measures tasks in turns, so that whatever else the machine does befalls all of them: medians of processor time, which
 * other processes change less than the clock.
 */
export async function measure(tasks: readonly Task[]): Promise<Milliseconds> {
  const taken = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const task of tasks) {
      const milliseconds = await once(task);
      if (round >= 0) taken.get(task.name)?.push(milliseconds);
    }
  }
  return new Map([...taken].map(([name, values]) => [name, median(values)]));
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

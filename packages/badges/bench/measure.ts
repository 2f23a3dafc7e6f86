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

/** Runs a task once in its turn, as often as it says, and gives the milliseconds of one run. */
export type Turn = () => Promise<number>;

/** Measures tasks in turns, so that whatever else the machine does befalls all of them: medians. */
export async function measure(tasks: readonly Task[]): Promise<Milliseconds> {
  const turns = new Map(tasks.map((task) => [task.name, () => once(task)] as const));
  const rounds = await inRounds([...turns.values()]);
  return new Map([...turns.keys()].map((name, place) => [name, median(takenBy(place, rounds))]));
}

/**
 * Does the same with tasks that are held against the first of them. Machines are slower for some seconds and faster for
 * others, so each is compared with the first of its round: what it takes is the median of the first, by the median of how
 * many times as fast it was.
 */
export async function compareTurns(turns: ReadonlyMap<string, Turn>): Promise<Milliseconds> {
  const rounds = await inRounds([...turns.values()]);
  const first = takenBy(0, rounds);
  return new Map(
    [...turns.keys()].map((name, place) => {
      const asFast = takenBy(place, rounds).map((taken, round) => (first[round] ?? 0) / taken);
      return [name, median(first) / median(asFast)];
    }),
  );
}

async function inRounds(turns: readonly Turn[]): Promise<readonly (readonly number[])[]> {
  const rounds: number[][] = [];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const taken: number[] = [];
    for (const turn of turns) taken.push(await turn());
    if (round >= 0) rounds.push(taken);
  }
  return rounds;
}

function takenBy(place: number, rounds: readonly (readonly number[])[]): readonly number[] {
  return rounds.map((taken) => taken[place] ?? Number.NaN);
}

/** Milliseconds of processor time, which other processes change less than the clock. */
export async function once({ run, times }: Task): Promise<number> {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time += 1) await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000 / times;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Something that is measured. */
export interface Task {
  readonly name: string;
  readonly run: () => Promise<unknown>;
  /** How often it runs in a round; more where it is fast. */
  readonly times: number;
}

/** Milliseconds of processor time that one run of a task takes. */
export type Milliseconds = ReadonlyMap<string, number>;

/** Runs a task once in its turn, as often as it says, and gives the milliseconds of one run. */
export type Turn = () => Promise<number>;

/** What each turn took, round by round. */
export type Rounds = readonly (readonly number[])[];

/** Measures tasks in turns, so that whatever else the machine does befalls all of them: medians. */
export async function measure(tasks: readonly Task[]): Promise<Milliseconds> {
  const turns = tasks.map((task) => () => once(task));
  const rounds = await inRounds(turns, { warmUp: 12, rounds: 9 });
  return new Map(tasks.map(({ name }, place) => [name, median(takenBy(place, rounds))]));
}

/**
 * Does the same with turns that are held against the first of them. Machines are slower for some seconds and faster for
 * others, so each is compared with the first of its round: what it takes is the median of the first, by the median of how
 * many times as fast it was.
 */
export function againstFirst(names: readonly string[], rounds: Rounds): Milliseconds {
  const first = takenBy(0, rounds);
  return new Map(
    names.map((name, place) => {
      const asFast = takenBy(place, rounds).map((taken, round) => (first[round] ?? 0) / taken);
      return [name, median(first) / median(asFast)];
    }),
  );
}

/** Takes turns in rounds; those of the warm-up do not count. */
export async function inRounds(
  turns: readonly Turn[],
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Promise<Rounds> {
  const measured: number[][] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const taken: number[] = [];
    for (const turn of turns) taken.push(await turn());
    if (round >= 0) measured.push(taken);
  }
  return measured;
}

function takenBy(place: number, rounds: Rounds): readonly number[] {
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

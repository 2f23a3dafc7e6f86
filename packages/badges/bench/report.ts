import type { Bench } from 'tinybench';

/** Prints the median of each task, and how each stands to what it is measured against. */
export function report(bench: Bench, pairs: readonly (readonly [string, string])[]): void {
  const median = (name: string) => {
    const result = bench.getTask(name)?.result;
    if (result?.state !== 'completed') throw new Error(`${name} did not run to its end.`);
    return result.latency.p50;
  };
  for (const { name } of bench.tasks) {
    const milliseconds = median(name);
    console.log(
      `${(1000 / milliseconds).toFixed(1).padStart(9)} a second  ${milliseconds.toFixed(3).padStart(9)} ms  ${name}`,
    );
  }
  for (const [baseline, name] of pairs) {
    const ratio = median(baseline) / median(name);
    console.log(`${ratio.toFixed(2)} times as many as ${baseline}: ${name}`);
  }
}

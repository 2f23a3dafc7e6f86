import { readFile } from 'node:fs/promises';

// Linux counts in hundredths of a second for whoever reads /proc (man 5 proc).
const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process and the children it outlived have used; Linux alone. */
export async function processorSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name of the program may hold anything, and stands in brackets before the rest.
  const [utime, stime, cutime, cstime] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number);
  return (
    [utime, stime, cutime, cstime].reduce<number>((sum, ticks = 0) => sum + ticks, 0) /
    TICKS_PER_SECOND
  );
}

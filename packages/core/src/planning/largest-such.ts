/**
 * The largest whole number up to a limit that has a property, where every smaller one from 0 on has it too; -1 where 0
 * does not. Asks as often as the limit has binary digits.
 */
export function largestSuch(limit: number, has: (value: number) => boolean): number {
  let low = -1;
  let high = limit;
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (has(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

import { expect, test } from 'vitest';
import { type Progress, progressText } from '../src/progress.js';

test.each<[Progress, number, string]>([
  [
    { total: 100, done: 0, setAside: 0 },
    0,
    '[........................] 0 done, 0 set aside, 100 left',
  ],
  [
    { total: 100, done: 49, setAside: 1 },
    97.6,
    '[############............] 49 done, 1 set aside, 50 left; 98 a second',
  ],
  [
    { total: 3, done: 2, setAside: 1 },
    Number.NaN,
    '[########################] 2 done, 1 set aside, 0 left',
  ],
  [{ total: 0, done: 0, setAside: 0 }, 0, '[########################] 0 done, 0 set aside, 0 left'],
])('%o at %s a second is shown as a line', (progress, rate, line) => {
  expect(progressText(progress, rate)).toBe(line);
});

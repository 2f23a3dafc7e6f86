import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../how-to/${name}`, import.meta.url), 'utf8');

it('shows the program that its examples load', () => {
  const [, shown] = /```json\n([\s\S]*?)```/.exec(read('add-a-program.md')) ?? [];
  expect(shown).toBe(read('learning-circles.json'));
});

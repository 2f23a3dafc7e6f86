import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findExamples } from '../examples/find-examples.js';
import { CHECK, toModule } from '../examples/to-module.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = fileURLToPath(new URL('../.examples/', import.meta.url));
const examples = findExamples(root);

describe('the examples in the documentation', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('are found in the main README, in each package and in the documentation comments', () => {
    const places = examples.map(({ place }) => place);
    expect(places).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^README\.md/),
        expect.stringMatching(/^packages\/core\/README\.md/),
        expect.stringMatching(/^packages\/badges\/README\.md/),
        expect.stringMatching(/^packages\/core\/src\//),
        expect.stringMatching(/^packages\/badges\/src\//),
      ]),
    );
  });

  it.each(examples)(
    'run and give the results they show: $place',
    async ({ place, code, output }) => {
      const printed: string[] = [];
      vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
        printed.push(format(...values));
      });
      const check = vi.fn((actual: unknown, shown: unknown) => expect(actual).toEqual(shown));
      vi.stubGlobal(CHECK, check);
      mkdirSync(folder, { recursive: true });
      const file = `${folder}${place.replaceAll(/[^\w]+/g, '-')}.ts`;
      writeFileSync(file, toModule(code));
      await import(/* @vite-ignore */ file);
      if (output !== undefined) expect(printed.join('\n')).toBe(output);
      const shown = code.split('\n').filter((line) => line.includes('//=>')).length;
      expect(check).toHaveBeenCalledTimes(shown);
    },
  );
});

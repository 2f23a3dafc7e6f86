import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = resolve(dirname(fileURLToPath(import.meta.url)), '../src');
const allowed = ['zod', 'ts-pattern', 'date-fns/constants'];

const modules = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, imports: importsOf(join(src, file)) }));

function importsOf(path: string): readonly string[] {
  const code = readFileSync(path, 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)';$/gm)].map(
    ([, specifier = '']) => specifier,
  );
}

describe('the source', () => {
  it.each(modules)('$file imports only what it may', ({ imports }) => {
    const others = imports.filter((name) => !name.startsWith('.'));
    expect(allowed).toEqual(expect.arrayContaining([...new Set(others)]));
    for (const name of imports.filter((one) => one.startsWith('.'))) expect(name).toMatch(/\.js$/);
  });

  it('has no import cycles', () => {
    const graph = new Map(
      modules.map(({ file, imports }) => [
        file,
        imports
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(src, resolve(src, dirname(file), name)).replace(/js$/, 'ts')),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      expect(trail, `${[...trail, file].join(' → ')}`).not.toContain(file);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect([...done]).toEqual(expect.arrayContaining(modules.map(({ file }) => file)));
  });
});

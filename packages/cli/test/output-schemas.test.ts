import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { outputSchemas, publishedSchema } from '../scripts/output-schemas.js';

const folder = new URL('../schema/', import.meta.url);
const all = Object.entries(outputSchemas);

it('publishes no other schemas than those of the commands', () => {
  expect(readdirSync(folder).sort()).toEqual(all.map(([name]) => `${name}.json`).sort());
});

it.each(all)('publishes what the tests hold the command against: %s', (name, schema) => {
  const published = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  const remedy = 'Run: pnpm --filter @cop-credentials/cli schemas';
  expect(published, remedy).toEqual(publishedSchema(name, schema));
});

import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvResponse } from '../src/administration/csv.js';
import { exportTables } from '../src/administration/export-tables.js';
import type { PortalEnv } from '../src/web/env.js';
import { openTestPortal, type TestPortal, type Visitor } from './support/visitor.js';

let test: TestPortal;
let mira: Visitor;

beforeAll(async () => {
  test = await openTestPortal();
  mira = await test.signIn('mira@example.org', 'administrator');
});
afterAll(() => test.close());

/** The table of one row, as it is sent. */
async function csvOf(...cells: readonly (string | number | undefined)[]): Promise<string> {
  const app = new Hono<PortalEnv>();
  app.get('/', (context) => csvResponse(context, { name: 'x', columns: ['a'], rows: one(cells) }));
  const text = await (await app.request('/')).text();
  return text.slice(text.indexOf('\n') + 1, -1);
}

async function* one<Row>(row: Row): AsyncGenerator<Row, void> {
  yield row;
}

describe('a cell', () => {
  it.each([
    ['a formula', '=1+1', "'=1+1"],
    ['a plus', '+1', "'+1"],
    ['a minus', '-1', "'-1"],
    ['an at', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a carriage return', '\r=1', '"\'\r=1"'],
    ['a formula with commas', '=A(1,2)', '"\'=A(1,2)"'],
    ['a wide formula', '＝1+1', "'＝1+1"],
  ])('that begins with %s does not run', async (_name, cell, written) => {
    expect(await csvOf(cell)).toBe(written);
  });

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'say "so"', '"say ""so"""'],
    ['a line end', 'a\nb', '"a\nb"'],
    ['letters of every kind', 'Adá 愛 🎓', 'Adá 愛 🎓'],
    ['a number below nothing', -1, '-1'],
    ['nothing', undefined, ''],
  ])('with %s stays one cell', async (_name, cell, written) => {
    expect(await csvOf(cell, 'end')).toBe(`${written},end`);
  });
});

describe('the tables to download', () => {
  it.each(exportTables.map(({ name }) => name))('have a link and a head: %s', async (name) => {
    const page = await (await mira.get('/administration/exports')).text();
    expect(page).toContain(`href="/administration/exports/${name}.csv"`);
    const answer = await mira.get(`/administration/exports/${name}.csv`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const head = (await answer.text()).split('\n')[0]?.replace('\ufeff', '');
    expect(head).toBe(exportTables.find((table) => table.name === name)?.columns.join(','));
  });

  it.each(['staff', 'panel-member', 'board-member'] as const)('are not for %s', async (role) => {
    const somebody = await test.signIn(`${role}@example.org`, role);
    for (const { name } of exportTables) {
      const answer = await somebody.get(`/administration/exports/${name}.csv`);
      expect(answer.status).toBe(403);
    }
  });

  it('has no other table', async () => {
    expect((await mira.get('/administration/exports/keys.csv')).status).toBe(404);
  });
});

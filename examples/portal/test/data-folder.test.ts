import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIssuer } from '@cop-credentials/badges';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/database/open-database.js';
import { readKeys } from '../src/issuer/key-file.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-data-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const id = 'did:web:portal.example';

function modeOf(name: string): number {
  return statSync(join(folder, name)).mode & 0o777;
}

describe('the keys of a portal', () => {
  it('are the same for processes that start at the same moment', async () => {
    const all = await Promise.all([1, 2, 3].map(() => readKeys(folder, id)));
    const published = all.map((keys) =>
      JSON.stringify(createIssuer({ profile: { id, name: 'Portal' }, keys }).documents()),
    );
    expect(published[0]).toMatch(/"x":"[\w-]{43}"/);
    expect(new Set(published).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });

  it('are for its own user alone, also where a copy was put back for everybody to read', async () => {
    await readKeys(folder, id);
    expect(modeOf('keys.json')).toBe(0o600);
    chmodSync(join(folder, 'keys.json'), 0o644);
    await readKeys(folder, id);
    expect(modeOf('keys.json')).toBe(0o600);
  });

  it.each([
    ['half of it', '[{"status":"act'],
    ['nothing', ''],
    ['something else', '{"keys":[]}'],
  ])(
    'stop the start where there is %s in their file, which is left as it is',
    async (_name, text) => {
      writeFileSync(join(folder, 'keys.json'), text);
      await expect(readKeys(folder, id)).rejects.toThrow();
      expect(readdirSync(folder)).toEqual(['keys.json']);
    },
  );
});

describe('the database of a portal', () => {
  it('is for its own user alone, also in a folder that others may look into', async () => {
    const database = await openDatabase(folder);
    const names = readdirSync(folder);
    const modes = names.map(modeOf);
    database.$client.close();
    expect(names).toContain('portal.db');
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  it('is brought up to date once, however often it is opened', async () => {
    (await openDatabase(folder)).$client.close();
    const database = await openDatabase(folder);
    const { rows } = await database.$client.execute(
      'SELECT count(*) AS made FROM __drizzle_migrations',
    );
    database.$client.close();
    expect(rows[0]?.made).toBe(5);
  });
});

describe('the ledger', () => {
  let test: TestPortal;
  beforeEach(async () => {
    test = await openTestPortal();
    await test.signIn('ada@example.org');
  });
  afterEach(() => test.close());

  it.each([
    ['updated', "UPDATE ledger_entries SET by_id = 'mallory'"],
    ['removed', 'DELETE FROM ledger_entries'],
    [
      'replaced by its position',
      `INSERT OR REPLACE INTO ledger_entries
        SELECT position, kind, 'other', sequence, at, 'mallory', by_role, type, data FROM ledger_entries`,
    ],
    [
      'replaced by its step',
      `REPLACE INTO ledger_entries (kind, record_id, sequence, at, by_id, by_role, type, data)
        SELECT kind, record_id, sequence, at, 'mallory', by_role, type, data FROM ledger_entries`,
    ],
  ])('stays as it was written: it cannot be %s', async (_name, statement) => {
    const { $client } = test.portal.database;
    await expect($client.execute(statement)).rejects.toThrow(/what happened/);
    const { rows } = await $client.execute('SELECT by_id FROM ledger_entries');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('mallory');
  });
});

import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { checkPeople } from '../../src/batch/check-people.js';
import { UsageError } from '../../src/usage-error.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const check = (csv: string) => checkPeople({ path: folder.write('people.csv', csv), ignored: [] });

const cell = fc.oneof(
  fc.constantFrom('', 'did:example:a', '"', '"x\ny"', ',', '\r\n', 'ann@example.org', '=1+1'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

it('finds rows, faults or no table in whatever it reads, and never fails otherwise', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), async (rows) => {
      const csv = ['key,id', ...rows.map((row) => row.join(','))].join('\n');
      try {
        const { count, faults, first } = await check(csv);
        expect(count).toBeGreaterThanOrEqual(first === undefined ? 0 : 1);
        if (count > 0 && first === undefined) expect(faults.length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    }),
  );
});

it('counts every person whose row is in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 }), async (keys) => {
      const csv = ['key,id', ...keys.map((key) => `"${key}",urn:uuid:${key}`)].join('\r\n');
      expect(await check(csv)).toMatchObject({ count: keys.length, faults: [] });
    }),
  );
});

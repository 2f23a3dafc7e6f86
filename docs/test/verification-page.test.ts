import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillTables } from '../generate/tables.js';
import { verificationTables } from '../generate/verification-page.js';

const PAGE = '../explanation/how-verification-works.md';

describe('the page on how verification works', () => {
  it('has the tables of the checks and codes of today', async () => {
    const page = readFileSync(new URL(PAGE, import.meta.url), 'utf8');
    await expect(fillTables(page, verificationTables())).toMatchFileSnapshot(PAGE);
  });

  it('has a place for each table', () => {
    const page = readFileSync(new URL(PAGE, import.meta.url), 'utf8');
    for (const table of Object.values(verificationTables())) expect(page).toContain(table);
  });
});

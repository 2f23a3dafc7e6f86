import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linksTables } from '../generate/links-page.js';
import { fillTables } from '../generate/tables.js';

const PAGE = '../explanation/links.md';

describe('the page on links', () => {
  it('has the tables of the platforms and certificates of today', async () => {
    const page = readFileSync(new URL(PAGE, import.meta.url), 'utf8');
    await expect(fillTables(page, linksTables())).toMatchFileSnapshot(PAGE);
  });

  it('has a place for each table', () => {
    const page = readFileSync(new URL(PAGE, import.meta.url), 'utf8');
    for (const table of Object.values(linksTables())) expect(page).toContain(table);
  });
});

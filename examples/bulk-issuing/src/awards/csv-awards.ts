import { createReadStream } from 'node:fs';
import type { KeyedDraft } from '@cop-credentials/badges';
import { parse } from 'csv-parse';
import { awardDraft } from './award-draft.js';
import type { AwardList } from './award-list.js';

/** The awards of a table with the columns `key` and `email`, read row by row, so that its length does not matter. */
export async function csvAwards(file: string): Promise<AwardList> {
  let total = 0;
  for await (const _ of awardsIn(file)) total += 1;
  return { total, awards: awardsIn(file) };
}

async function* awardsIn(file: string): AsyncGenerator<KeyedDraft> {
  const rows = createReadStream(file).pipe(
    parse({ columns: true, bom: true, skip_empty_lines: true, trim: true }),
  );
  for await (const { key = '', email = '' } of rows) yield { key, draft: awardDraft(email) };
}

import type { KeyedDraft } from '@cop-credentials/badges';
import type { AwardList } from '../awards/award-list.js';
import { type Database, inTransaction } from '../database/database.js';
import type { IssuingQueue, SqlRunner } from './issuing-queue.js';
import { setAside, takeBack } from './set-aside.js';

/** What became of the rows of a list. */
export interface LoadedAwards {
  /** Awards that are in the queue now: new ones, and those that were set aside and have been put right. */
  readonly added: number;
  /** Awards that were there before, and stay as they are. */
  readonly known: number;
  /** Among those, the keys that came with another draft this time. It changes nothing: most likely two awards share a key. */
  readonly differing: readonly string[];
}

const ROWS_AT_ONCE = 1000;

/** Puts the awards of a list into the database and into the queue. A list that comes again changes nothing. */
export async function loadAwards(
  { awards }: Pick<AwardList, 'awards'>,
  { database, queue }: { readonly database: Database; readonly queue: IssuingQueue },
): Promise<LoadedAwards> {
  let sum: LoadedAwards = { added: 0, known: 0, differing: [] };
  for await (const rows of inGroups(awards)) {
    const { added, known, differing } = await inTransaction(database, (client) =>
      load(rows, client, queue),
    );
    sum = {
      added: sum.added + added,
      known: sum.known + known,
      differing: [...sum.differing, ...differing],
    };
  }
  return sum;
}

async function* inGroups(awards: AwardList['awards']): AsyncGenerator<readonly KeyedDraft[]> {
  let rows: KeyedDraft[] = [];
  for await (const row of awards) {
    rows.push(row);
    if (rows.length < ROWS_AT_ONCE) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

async function load(
  rows: readonly KeyedDraft[],
  sql: SqlRunner,
  queue: IssuingQueue,
): Promise<LoadedAwards> {
  const given = rows.map(({ key, draft }) => ({ key: storable(key), text: JSON.stringify(draft) }));
  // The first of two rows with one key counts.
  const drafts = new Map([...given].reverse().map(({ key, text }) => [key, text]));
  const written = await sql.query<{ key: string }>(
    `INSERT INTO award (key, draft)
      SELECT key, draft FROM unnest($1::text[], $2::text[]) AS given (key, draft)
      ORDER BY digest_of(key)
      ON CONFLICT (digest) DO UPDATE SET draft = excluded.draft
        WHERE award.draft <> excluded.draft
        AND EXISTS (SELECT FROM set_aside WHERE set_aside.digest = award.digest)
      RETURNING key`,
    [[...drafts.keys()], [...drafts.values()]],
  );
  const added = written.rows.map(({ key }) => key);
  await takeBack(sql, added);
  for (const { key } of rows) {
    if (storable(key) !== key) await setAside(sql, { key: storable(key), ...UNUSABLE });
  }
  await queue.add(added, sql);
  const kept = await draftsOf([...drafts.keys()], sql);
  const differing = given.filter(({ key, text }) => kept.get(key) !== text).map(({ key }) => key);
  return { added: added.length, known: rows.length - added.length, differing };
}

async function draftsOf(
  keys: readonly string[],
  sql: SqlRunner,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql.query<{ key: string; draft: string }>(
    `SELECT key, draft FROM award
      WHERE digest IN (SELECT digest_of(asked) FROM unnest($1::text[]) AS asked)`,
    [keys],
  );
  return new Map(rows.map(({ key, draft }) => [key, draft]));
}

const UNUSABLE = {
  code: 'key.unusable',
  path: '/key',
  reason:
    'The key is no text that a database can keep. It is shown here as it would stand in JSON.',
} as const;

/** The key, or where no database can keep it, how it is written in JSON. */
function storable(key: string): string {
  const isUnicode = Buffer.from(key).toString() === key;
  return isUnicode && !key.includes('\0') ? key : JSON.stringify(key);
}

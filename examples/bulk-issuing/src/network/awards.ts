import type { KeyedDraft } from '@cop-credentials/badges';
import type { Database } from '../database/database.js';
import type { Progress } from '../progress.js';
import type { SqlRunner } from './issuing-queue.js';

/** An award that neither has a badge nor was set aside. */
const IS_LEFT = `NOT EXISTS (SELECT FROM issued_badge WHERE issued_badge.digest = award.digest)
  AND NOT EXISTS (SELECT FROM set_aside WHERE set_aside.digest = award.digest)`;

/** Of some awards, those that are left to issue. */
export async function awardsLeft(
  { pool }: Database,
  keys: readonly string[],
): Promise<readonly KeyedDraft[]> {
  const { rows } = await pool.query<{ key: string; draft: string }>(
    `SELECT key, draft FROM award
      WHERE digest IN (SELECT digest_of(asked) FROM unnest($1::text[]) AS asked) AND ${IS_LEFT}`,
    [keys],
  );
  return rows.map(({ key, draft }) => ({ key, draft: JSON.parse(draft) }));
}

/** The keys of all awards that are left to issue. */
export async function keysLeft(sql: SqlRunner): Promise<readonly string[]> {
  const { rows } = await sql.query<{ key: string }>(`SELECT key FROM award WHERE ${IS_LEFT}`);
  return rows.map(({ key }) => key);
}

/** How far the awards are. */
export async function progressOf({ pool }: Database): Promise<Progress> {
  const { rows } = await pool.query<Record<keyof Progress, string>>(
    `SELECT (SELECT count(*) FROM award) AS total,
      (SELECT count(*) FROM issued_badge) AS done,
      (SELECT count(*) FROM set_aside WHERE NOT EXISTS
        (SELECT FROM issued_badge WHERE issued_badge.digest = set_aside.digest)) AS "setAside"`,
  );
  const [counts] = rows;
  return {
    total: Number(counts?.total),
    done: Number(counts?.done),
    setAside: Number(counts?.setAside),
  };
}

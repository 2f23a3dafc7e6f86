import type { RefusedOutcome } from '@cop-credentials/badges';
import type { Database } from '../database/database.js';
import type { SqlRunner } from './issuing-queue.js';

/** An award that cannot become a badge until somebody looks at it, and why. */
export interface SetAside extends Pick<RefusedOutcome, 'key' | 'path'> {
  readonly code: RefusedOutcome['code'] | 'key.unusable' | 'attempts.exhausted';
  readonly reason: string;
}

/** Sets an award aside; one that has a badge, or was set aside before, stays as it is. */
export async function setAside(
  sql: SqlRunner,
  { key, code, path, reason }: SetAside,
): Promise<void> {
  await sql.query(
    `INSERT INTO set_aside (key, code, path, reason) SELECT $1, $2, $3, $4
      WHERE NOT EXISTS (SELECT FROM issued_badge WHERE digest = digest_of($1))
      ON CONFLICT DO NOTHING`,
    [key, code, path, reason],
  );
}

/** Takes awards back among those that are left. */
export async function takeBack(sql: SqlRunner, keys: readonly string[]): Promise<void> {
  await sql.query(
    `DELETE FROM set_aside WHERE digest IN (SELECT digest_of(asked) FROM unnest($1::text[]) AS asked)`,
    [keys],
  );
}

/** All that is set aside, in the order of the keys. */
export async function allSetAside({ pool }: Database): Promise<readonly SetAside[]> {
  const { rows } = await pool.query<SetAside>(
    'SELECT key, code, path, reason FROM set_aside ORDER BY key',
  );
  return rows;
}

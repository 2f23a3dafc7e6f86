import type { IssuedStore, SignedBadge } from '@cop-credentials/badges';
import type { Database } from '../database/database.js';
import { gathered } from './gathered.js';

/** Keeps issued badges in the database: of many workers that put a badge under one key, one succeeds. */
export function createPostgresIssuedStore({ pool }: Database): IssuedStore {
  async function badgesOf(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await pool.query<{ key: string; badge: string }>({
      name: 'badges-of',
      text: `SELECT key, badge FROM issued_badge
        WHERE digest IN (SELECT digest_of(asked) FROM unnest($1::text[]) AS asked)`,
      values: [keys],
    });
    return new Map(rows.map(({ key, badge }) => [key, badge]));
  }

  /** In the order of their keys, so that two workers with the same keys do not wait for each other. */
  async function insert(badges: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
    const { rows } = await pool.query<{ key: string }>({
      name: 'put-badges',
      text: `INSERT INTO issued_badge (key, badge)
        SELECT key, badge FROM unnest($1::text[], $2::text[]) AS given (key, badge)
        ORDER BY digest_of(key)
        ON CONFLICT (digest) DO NOTHING RETURNING key`,
      values: [[...badges.keys()], [...badges.values()]],
    });
    return new Set(rows.map(({ key }) => key));
  }

  const get = gathered(async (keys: readonly string[]) => {
    const kept = await badgesOf(keys);
    return keys.map((key) => parse(kept.get(key)));
  });

  const put = gathered(
    async (badges: readonly { readonly key: string; readonly text: string }[]) => {
      const first = new Map<string, string>();
      const candidates = badges.map(({ key, text }) => {
        const isFirst = !first.has(key);
        if (isFirst) first.set(key, text);
        return isFirst;
      });
      const inserted = await insert(first);
      const losers = badges.filter(({ key }, place) => !(candidates[place] && inserted.has(key)));
      const kept = losers.length === 0 ? new Map() : await badgesOf(losers.map(({ key }) => key));
      return badges.map((badge) =>
        losers.includes(badge) ? parse(kept.get(badge.key)) : undefined,
      );
    },
  );

  return { get, putIfAbsent: (key, badge) => put({ key, text: JSON.stringify(badge) }) };
}

/** What the store itself wrote. */
function parse(badge: string | undefined): SignedBadge | undefined {
  return badge === undefined ? undefined : JSON.parse(badge);
}

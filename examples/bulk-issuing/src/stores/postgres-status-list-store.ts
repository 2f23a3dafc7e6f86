import type {
  StatusChange,
  StatusListSize,
  StatusListStore,
  StatusPlace,
} from '@cop-credentials/badges';
import type { Database } from '../database/database.js';
import { gathered } from './gathered.js';

/** Keeps the places of badges in the database: no place ever has two badges, whichever workers ask for it. */
export function createPostgresStatusListStore({ pool }: Database): StatusListStore {
  const claim = gathered(async (claims: readonly (readonly StatusPlace[])[]) => {
    const all = claims.flat();
    const { rows } = await pool.query<{ claim: number; list: number; index: number }>({
      name: 'claim-places',
      text: `SELECT claim, given_list AS list, given_index AS index
        FROM claim_places($1, $2, $3)`,
      values: [
        all.map(({ key }) => key),
        all.map(({ list }) => list),
        all.map(({ index }) => index),
      ],
    });
    const places = new Map(rows.map(({ claim, ...place }) => [claim, place]));
    let number = 0;
    return claims.map((asked) =>
      asked.map(({ key }) => {
        number += 1;
        const place = places.get(number);
        return place && { key, ...place };
      }),
    );
  });

  const sizes = gathered(async (asked: readonly object[]) => {
    const { rows } = await pool.query<StatusListSize>(
      'SELECT list, taken FROM status_list ORDER BY list',
    );
    return asked.map(() => rows.map((row) => ({ ...row })));
  });

  return {
    claim: async (places) => (places.length === 0 ? [] : claim(places)),
    lists: () => sizes({}),
    find: async (query) => {
      const [where, values] =
        'key' in query
          ? ['digest = digest_of($1)', [query.key]]
          : ['list = $1 AND index = $2', [query.list, query.index]];
      const text = `SELECT key, list, index FROM status_place WHERE ${where}`;
      return (await pool.query<StatusPlace>(text, values)).rows[0];
    },
    append: async ({ list, index, action, at, by = null, reason = null }, after) => {
      const { rowCount } = await pool.query(
        `INSERT INTO status_change (list, index, position, action, at, by, reason)
          SELECT list, index, $3::integer, $4, $5, $6, $7 FROM status_place AS place
          WHERE list = $1 AND index = $2 AND $3::integer = (SELECT count(*) FROM status_change AS made
            WHERE made.list = place.list AND made.index = place.index)
          ON CONFLICT DO NOTHING`,
        [list, index, after, action, at, by, reason],
      );
      return rowCount === 1;
    },
    changes: async ({ list, index = null }) => {
      const { rows } = await pool.query<ChangeRow>(
        `SELECT list, index, action, at, by, reason FROM status_change
          WHERE list = $1 AND ($2::integer IS NULL OR index = $2) ORDER BY index, position`,
        [list, index],
      );
      return rows.map(({ by, reason, ...change }) => ({
        ...change,
        ...(by !== null && { by }),
        ...(reason !== null && { reason }),
      }));
    },
  };
}

interface ChangeRow extends Pick<StatusChange, 'list' | 'index' | 'action' | 'at'> {
  readonly by: string | null;
  readonly reason: string | null;
}

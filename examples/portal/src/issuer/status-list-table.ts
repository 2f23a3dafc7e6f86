import type { StatusListStore, StatusPlace, StatusPlaceQuery } from '@cop-credentials/badges';
import { and, asc, count, eq, type SQL } from 'drizzle-orm';
import type { Database } from '../database/open-database.js';
import { statusChanges as changes, statusPlaces as places } from '../database/tables.js';

/** Keeps the places and changes of the status lists in the database; its unique indexes are the promise. */
export function createStatusListTable(database: Database): StatusListStore {
  async function find(query: StatusPlaceQuery): Promise<StatusPlace | undefined> {
    const [row] = await database.select().from(places).where(placeIs(query));
    return row && { key: row.key, list: row.list, index: row.place };
  }

  return {
    find,
    claim: async (claims) => {
      const answers: (StatusPlace | undefined)[] = [];
      for (const { key, list, index } of claims) {
        await database.insert(places).values({ key, list, place: index }).onConflictDoNothing();
        answers.push(await find({ key }));
      }
      return answers;
    },
    lists: async () =>
      database
        .select({ list: places.list, taken: count() })
        .from(places)
        .groupBy(places.list)
        .orderBy(asc(places.list)),
    append: async (change, after) => {
      const { list, index: place } = change;
      if ((await find(change)) === undefined) return false;
      const [{ made } = { made: 0 }] = await database
        .select({ made: count() })
        .from(changes)
        .where(and(eq(changes.list, list), eq(changes.place, place)));
      if (made !== after) return false;
      const added = await database
        .insert(changes)
        .values({ list, place, sequence: after + 1, change })
        .onConflictDoNothing()
        .returning({ position: changes.position });
      return added.length === 1;
    },
    changes: async ({ list, index }) => {
      const rows = await database
        .select({ change: changes.change })
        .from(changes)
        .where(
          and(eq(changes.list, list), index === undefined ? undefined : eq(changes.place, index)),
        )
        .orderBy(asc(changes.position));
      return rows.map(({ change }) => change);
    },
  };
}

function placeIs(query: StatusPlaceQuery): SQL | undefined {
  if ('key' in query) return eq(places.key, query.key);
  return and(eq(places.list, query.list), eq(places.place, query.index));
}

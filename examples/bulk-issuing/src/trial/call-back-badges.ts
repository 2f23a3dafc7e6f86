import { type Database, openDatabase } from '../database/database.js';
import { openIssuer } from '../network/open-network.js';
import { publishInTurn } from '../network/publish-lists.js';
import type { Settings } from '../network/settings.js';

const ONE_IN = 40;

/**
 * Two processes' worth of registrars call the same badges back, one from the first and one from the last, and publish the
 * lists again and again, while the workers go on.
 *
 * @returns the keys whose badges were called back
 */
export async function callBackBadges(settings: Settings): Promise<readonly string[]> {
  const databases = [0, 1].map(() =>
    openDatabase({ url: settings.DATABASE_URL, schema: settings.BADGES_SCHEMA }),
  );
  try {
    const [first] = databases;
    const badges = first === undefined ? [] : await someBadges(first);
    await Promise.all(
      databases.map((database, number) =>
        callBack(number === 0 ? badges : [...badges].reverse(), database, settings),
      ),
    );
    return badges.map(({ key }) => key);
  } finally {
    for (const { close } of databases) await close();
  }
}

interface IssuedBadge {
  readonly key: string;
  readonly id: string;
}

async function someBadges({ pool }: Database): Promise<readonly IssuedBadge[]> {
  const { rows } = await pool.query<IssuedBadge>(
    `SELECT key, badge::json->>'id' AS id FROM issued_badge ORDER BY digest`,
  );
  return rows.filter((_, number) => number % ONE_IN === 0);
}

const BADGES_PER_PUBLICATION = 25;

async function callBack(
  badges: readonly IssuedBadge[],
  database: Database,
  settings: Settings,
): Promise<void> {
  const { issuer, signer, statusLists } = await openIssuer(settings, database);
  const folder = settings.PUBLIC_FOLDER;
  for (const [number, { id }] of badges.entries()) {
    await statusLists.revoke(id, { reason: 'Awarded by mistake' });
    if (number % BADGES_PER_PUBLICATION === 0)
      await publishInTurn(database, { issuer, statusLists, folder });
  }
  await publishInTurn(database, { issuer, statusLists, folder });
  await signer.close();
}

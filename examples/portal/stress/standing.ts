import { verifyBadge } from '@cop-credentials/badges';
import { createApp } from '../src/app.js';
import { applicationStream } from '../src/applications/application-stream.js';
import { readConfig } from '../src/config.js';
import { files, issuedBadges, ledgerEntries, statusPlaces } from '../src/database/tables.js';
import { openPortal } from '../src/portal.js';

/** A file that the portal said it has. */
export interface Acknowledged {
  readonly applicationId: string;
  readonly material: string;
  readonly text: string;
}

/** What is in the database in the end, counted. */
export interface Standing {
  readonly awarded: number;
  readonly badges: number;
  readonly badgeIds: number;
  readonly validBadges: number;
  readonly places: number;
  /** Places that two badges have, by the badges themselves. */
  readonly sharedPlaces: number;
  readonly issuedEvents: number;
  readonly materials: number;
  /** Files that the portal said it has, and has not. */
  readonly lostMaterials: number;
}

/** Opens the database as the portal left it, and counts. */
export async function readStanding(
  dataFolder: string,
  acknowledged: readonly Acknowledged[],
): Promise<Standing> {
  const portal = await openPortal(readConfig({ PORTAL_DATA: dataFolder }), {
    fetch: (input, init) => answer(new Request(input, init)),
  });
  const app = createApp(portal);
  const answer = async (request: Request) => app.request(request);
  const { database, ledger, clock } = portal;
  try {
    const awarded = await ledger.list(applicationStream.kind, { status: 'awarded' });
    // A badge as a token is the same award in another form, and is kept beside it.
    const badges = (await database.select().from(issuedBadges)).flatMap(({ key, badge }) =>
      key.startsWith('application:') && typeof badge === 'object' ? [badge] : [],
    );
    let validBadges = 0;
    for (const badge of badges) {
      const report = await verifyBadge(badge, { fetch: portal.fetch, now: clock() });
      if (report.verdict === 'valid') validBadges += 1;
    }
    const indices = badges.flatMap((badge) => statusIndices(badge));
    const stored = await database.select().from(files);
    const kept = new Set(
      stored.map(({ recordId, content }) => `${recordId}/${Buffer.from(content).toString('utf8')}`),
    );
    const entries = await database.select().from(ledgerEntries);
    const added = new Set(
      entries.flatMap(({ type, recordId, data }) =>
        type === 'material-added' ? [`${recordId}/${materialOf(data)}`] : [],
      ),
    );
    const lost = acknowledged.filter(
      ({ applicationId, material, text }) =>
        !kept.has(`${applicationId}/${text}`) || !added.has(`${applicationId}/${material}`),
    );
    return {
      awarded: awarded.length,
      badges: badges.length,
      badgeIds: new Set(badges.map(({ id }) => id)).size,
      validBadges,
      places: (await database.select().from(statusPlaces)).length,
      sharedPlaces: indices.length - new Set(indices).size,
      issuedEvents: entries.filter(({ kind, type }) => kind === 'badge' && type === 'issued')
        .length,
      materials: stored.length,
      lostMaterials: lost.length,
    };
  } finally {
    database.$client.close();
  }
}

function statusIndices(badge: object): readonly string[] {
  const status: unknown = Reflect.get(badge, 'credentialStatus');
  return [status].flat().flatMap((entry) => {
    const { statusListCredential, statusListIndex } = Object(entry);
    return [`${statusListCredential}#${statusListIndex}`];
  });
}

function materialOf(event: unknown): string {
  return String(Reflect.get(Object(event), 'material'));
}

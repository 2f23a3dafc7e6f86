import { readFile } from 'node:fs/promises';
import { type SignedBadge, verifyMany } from '@cop-credentials/badges';
import { generatedKey, isFaulty } from '../awards/generated-awards.js';
import type { Database } from '../database/database.js';
import { publishedFile } from '../issuing/publish.js';
import { allSetAside } from '../network/set-aside.js';
import type { TrialOptions, TrialResult } from './trial-result.js';

type Findings = Pick<
  TrialResult,
  | 'badges'
  | 'setAside'
  | 'ids'
  | 'places'
  | 'taken'
  | 'lost'
  | 'wronglySetAside'
  | 'wrongPlaces'
  | 'wrongVerdicts'
  | 'verified'
>;

/** What was done, as far as the database and the published files do not say it. */
export interface InspectionOptions extends Pick<TrialOptions, 'awards' | 'faultyEvery' | 'verify'> {
  readonly revoked: ReadonlySet<string>;
  readonly publicFolder: string;
}

/** Compares what is in the database and in the public folder with what should be there. */
export async function inspect(
  database: Database,
  { awards, faultyEvery, verify, revoked, publicFolder }: InspectionOptions,
): Promise<Findings> {
  const badges = await badgesIn(database);
  const aside = new Map((await allSetAside(database)).map((one) => [one.key, one]));
  const numbers = Array.from({ length: awards }, (_, number) => number);
  const [ids, places, taken] = [new Set(), new Set(), await takenPlaces(database)];
  const wrongPlaces: string[] = [];
  for (const [key, { id, credentialStatus }] of badges) {
    const [entry] = [credentialStatus].flat();
    ids.add(id);
    places.add(entry?.id);
    if (entry?.id?.endsWith(`/revocation/${taken.get(id)}`) !== true) wrongPlaces.push(key);
  }
  const step = Math.max(1, Math.floor(badges.size / verify));
  const sample = [...badges].filter(([key], number) => number % step === 0 || revoked.has(key));
  return {
    badges: badges.size,
    setAside: aside.size,
    ids: ids.size,
    places: places.size,
    taken: taken.size,
    lost: numbers.map(generatedKey).filter((key) => badges.has(key) === aside.has(key)),
    wronglySetAside: numbers
      .filter((number) => {
        const { code, path } = aside.get(generatedKey(number)) ?? {};
        const isRight = code === 'draft.invalid' && path === '/recipient/emailAddress';
        return isFaulty(number, faultyEvery) ? !isRight : code !== undefined;
      })
      .map(generatedKey),
    wrongPlaces,
    wrongVerdicts: await wrongVerdicts(sample, { revoked, publicFolder }),
    verified: sample.length,
  };
}

async function badgesIn({ pool }: Database): Promise<ReadonlyMap<string, SignedBadge>> {
  const { rows } = await pool.query<{ key: string; badge: string }>(
    'SELECT key, badge FROM issued_badge ORDER BY key',
  );
  return new Map(rows.map(({ key, badge }) => [key, JSON.parse(badge)]));
}

/** The place of each badge, as it stands in the id of an entry: `1#4711`. */
async function takenPlaces({ pool }: Database): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ key: string; place: string }>(
    `SELECT key, list || '#' || index AS place FROM status_place`,
  );
  return new Map(rows.map(({ key, place }) => [key, place]));
}

/** Verifies as a stranger does, who has nothing but what is published. */
async function wrongVerdicts(
  sample: readonly (readonly [string, SignedBadge])[],
  { revoked, publicFolder }: Pick<InspectionOptions, 'revoked' | 'publicFolder'>,
): Promise<readonly string[]> {
  const fetch = async (address: unknown) =>
    readFile(publishedFile(publicFolder, String(address)), 'utf8').then(
      (content) => new Response(content),
      () => new Response(null, { status: 404 }),
    );
  const wrong: string[] = [];
  const badges = sample.map(([key, badge]) => ({ key, input: badge }));
  for await (const { key, report } of verifyMany(badges, { fetch })) {
    const codes = report.problems.map(({ code }) => code).join();
    const expected = revoked.has(key) ? 'invalid status.revoked' : 'valid ';
    if (`${report.verdict} ${codes}` !== expected) wrong.push(`${key}: ${report.verdict} ${codes}`);
  }
  return wrong;
}

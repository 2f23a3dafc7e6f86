import { type Award, awardsFor } from '@cop-credentials/core';
import { applicationStream } from '../applications/application-stream.js';
import { certificationStream } from '../certification/certification-stream.js';
import type { Ledger } from '../ledger/ledger.js';

/** An award, and the key that its badge has for good. */
export interface KeyedAward {
  readonly key: string;
  readonly award: Award;
}

/** Which awards are meant: all, or that of one application or of one person's certification. */
export interface AwardScope {
  readonly applicationId?: string;
  readonly personId?: string;
}

/** The keys of everything that was awarded. */
export async function listAwardKeys(
  ledger: Ledger,
  { applicationId, personId }: AwardScope = {},
): Promise<readonly string[]> {
  if (applicationId !== undefined) return [`application:${applicationId}`];
  if (personId !== undefined) return [`certification:${personId}`];
  const applications = await ledger.list(applicationStream.kind, { status: 'awarded' });
  const certifications = await ledger.list(certificationStream.kind);
  return [
    ...applications.map(({ id }) => `application:${id}`),
    ...certifications.map(({ id }) => `certification:${id}`),
  ];
}

/** The award of a key as it stands now: an application that was withdrawn or never awarded has none. */
export async function findAward(ledger: Ledger, key: string): Promise<KeyedAward | undefined> {
  const award = await awardOf(ledger, key);
  return award && { key, award };
}

async function awardOf(ledger: Ledger, key: string): Promise<Award | undefined> {
  const [kind, id] = partsOf(key);
  if (kind === 'certification') return (await ledger.load(certificationStream, id))?.state.award;
  const kept = await ledger.load(applicationStream, id);
  if (kept === undefined) return undefined;
  return awardsFor({ decision: 'application', application: kept.state }).awards[0];
}

function partsOf(key: string): readonly [kind: string, id: string] {
  const end = key.indexOf(':');
  return [key.slice(0, end), key.slice(end + 1)];
}

import type { SignedBadge } from '@cop-credentials/badges';
import { eq } from 'drizzle-orm';
import type { Statement } from '../database/open-database.js';
import { badgeAddresses } from '../database/tables.js';
import { createIssuedTable, createTokenTable } from '../issuer/issued-table.js';
import type { Portal } from '../portal.js';
import { type BadgeRecord, badgeStream } from './badge-record.js';

/** A badge as it was signed, in both forms. */
export interface SignedForms {
  readonly badge: SignedBadge;
  readonly token: string | undefined;
}

type Store = Pick<Portal, 'database' | 'ledger'>;

/** The public address of a badge, which is its id too. */
export function badgeIdOf(origin: string, publicId: string): string {
  return `${origin}/badges/${publicId}`;
}

/** Keeps which badge is at an address; refused by the database where either has another already. */
export function keepAddress({ database }: Store, publicId: string, recordId: string): Statement {
  return database.insert(badgeAddresses).values({ publicId, recordId });
}

/** The badge at an address. */
export async function findBadge(store: Store, publicId: string): Promise<BadgeRecord | undefined> {
  const [row] = await store.database
    .select()
    .from(badgeAddresses)
    .where(eq(badgeAddresses.publicId, publicId));
  return row && loadBadge(store, row.recordId);
}

/** A badge by the id of its record. */
export async function loadBadge(
  { ledger }: Pick<Portal, 'ledger'>,
  recordId: string,
): Promise<BadgeRecord | undefined> {
  return (await ledger.load(badgeStream, recordId))?.state;
}

/** All badges, or those of one person; the one that changed last comes first. */
export async function listBadges(
  store: Pick<Portal, 'ledger'>,
  personId?: string,
): Promise<readonly BadgeRecord[]> {
  const owner = personId === undefined ? {} : { ownerId: personId };
  const listed = await store.ledger.list(badgeStream.kind, owner);
  const badges = await Promise.all(listed.map(({ id }) => loadBadge(store, id)));
  return badges.filter((badge) => badge !== undefined);
}

/** The badge that stands for an award today: this one, or the last of those that replace it. */
export async function newestOf(
  store: Pick<Portal, 'ledger'>,
  badge: BadgeRecord,
): Promise<BadgeRecord> {
  if (badge.standing !== 'replaced' || badge.replacement === undefined) return badge;
  const next = await loadBadge(store, badge.replacement.recordId);
  return next === undefined ? badge : newestOf(store, next);
}

/** What was signed; `undefined` where nothing is yet. */
export async function readSigned(
  { database }: Pick<Portal, 'database'>,
  recordId: string,
): Promise<SignedForms | undefined> {
  const badge = await createIssuedTable(database).get(recordId);
  if (badge === undefined) return undefined;
  return { badge, token: await createTokenTable(database).get(tokenKeyOf(recordId)) };
}

/** The key of a badge as a token, in the table of issued badges. */
export function tokenKeyOf(recordId: string): string {
  return `${recordId}:jwt`;
}

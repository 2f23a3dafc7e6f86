import type { SignedBadge, StatusChange } from '@cop-credentials/badges';
import { sql } from 'drizzle-orm';
import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/** Everything that ever happened, in order: nothing is changed or removed, which the database itself refuses. */
export const ledgerEntries = sqliteTable(
  'ledger_entries',
  {
    position: integer('position').primaryKey({ autoIncrement: true }),
    kind: text('kind').notNull(),
    recordId: text('record_id').notNull(),
    sequence: integer('sequence').notNull(),
    at: text('at').notNull(),
    byId: text('by_id').notNull(),
    byRole: text('by_role').notNull(),
    type: text('type').notNull(),
    data: text('data', { mode: 'json' }).notNull(),
  },
  (table) => [
    uniqueIndex('one_entry_for_each_step').on(table.kind, table.recordId, table.sequence),
    index('ledger_by_type').on(table.type),
    index('ledger_by_person').on(table.byId),
    index('ledger_by_instant').on(table.at),
  ],
);

/** What lists and access need to know of each record; it follows from the ledger. */
export const records = sqliteTable(
  'records',
  {
    kind: text('kind').notNull(),
    id: text('id').notNull(),
    ownerId: text('owner_id').notNull(),
    title: text('title').notNull(),
    status: text('status').notNull(),
    version: integer('version').notNull(),
    assigned: text('assigned', { mode: 'json' }).$type<readonly string[]>().notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id] }),
    index('records_by_status').on(table.kind, table.status),
    index('records_by_owner').on(table.kind, table.ownerId),
  ],
);

/**
 * Who can sign in, by the address that they sign in with. The database refuses to take the last administrator away,
 * whoever else does the same at that moment.
 */
export const people = sqliteTable('people', {
  id: text('id').primaryKey(),
  emailAddress: text('email_address').notNull().unique(),
  name: text('name').notNull(),
  roles: text('roles', { mode: 'json' }).$type<readonly string[]>().notNull(),
});

/** Links that sign somebody in once; kept as hashes. */
export const signInLinks = sqliteTable('sign_in_links', {
  tokenHash: text('token_hash').primaryKey(),
  emailAddress: text('email_address').notNull(),
  expiresAt: text('expires_at').notNull(),
});

/** Who is signed in; kept as hashes. */
export const sessions = sqliteTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  personId: text('person_id').notNull(),
  expiresAt: text('expires_at').notNull(),
});

/** Files that people handed in, byte for byte. */
export const files = sqliteTable(
  'files',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    recordId: text('record_id').notNull(),
    ownerId: text('owner_id').notNull(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    content: blob('content', { mode: 'buffer' }).notNull(),
    at: text('at').notNull().default(sql`CURRENT_TIMESTAMP`),
  },
  (table) => [index('files_by_record').on(table.kind, table.recordId)],
);

/** Which badge stands where in the status lists. */
export const statusPlaces = sqliteTable(
  'status_places',
  {
    key: text('key').primaryKey(),
    list: integer('list').notNull(),
    place: integer('place').notNull(),
  },
  (table) => [uniqueIndex('one_badge_at_each_place').on(table.list, table.place)],
);

/** What happened to badges after they were issued. */
export const statusChanges = sqliteTable(
  'status_changes',
  {
    position: integer('position').primaryKey({ autoIncrement: true }),
    list: integer('list').notNull(),
    place: integer('place').notNull(),
    sequence: integer('sequence').notNull(),
    change: text('change', { mode: 'json' }).$type<StatusChange>().notNull(),
  },
  (table) => [uniqueIndex('one_change_for_each_step').on(table.list, table.place, table.sequence)],
);

/** Which badge was issued under which key, and the same as a token: one of each, for good. */
export const issuedBadges = sqliteTable('issued_badges', {
  key: text('key').primaryKey(),
  badge: text('badge', { mode: 'json' }).$type<SignedBadge | string>().notNull(),
});

/** Which badge is at which public address. */
export const badgeAddresses = sqliteTable('badge_addresses', {
  publicId: text('public_id').primaryKey(),
  recordId: text('record_id').notNull().unique(),
});

/** What applicants told at the steps of an application. */
export const applicationAnswers = sqliteTable(
  'application_answers',
  {
    applicationId: text('application_id').notNull(),
    step: text('step').notNull(),
    answers: text('answers', { mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.step] })],
);

/** Which file each material of an application is. */
export const applicationMaterials = sqliteTable(
  'application_materials',
  {
    applicationId: text('application_id').notNull(),
    material: text('material').notNull(),
    fileId: text('file_id').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.material] })],
);

/** What was asked for, by the reference that the portal gave it. */
export const charges = sqliteTable('charges', {
  reference: text('reference').primaryKey(),
  memo: text('memo').notNull().unique(),
  amount: integer('amount').notNull(),
  currency: text('currency').notNull(),
  description: text('description').notNull(),
  begunAt: text('begun_at').notNull(),
});

/** Money that arrived, by the bank's reference. */
export const settlements = sqliteTable(
  'settlements',
  {
    reference: text('reference').primaryKey(),
    charge: text('charge').notNull(),
    amount: integer('amount').notNull(),
    currency: text('currency').notNull(),
    receivedOn: text('received_on').notNull(),
  },
  (table) => [index('settlements_by_charge').on(table.charge)],
);

/** Money that was given back, by the reference that the portal gave it. */
export const refunds = sqliteTable(
  'refunds',
  {
    reference: text('reference').primaryKey(),
    settlement: text('settlement').notNull(),
    amount: integer('amount').notNull(),
    currency: text('currency').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [index('refunds_by_settlement').on(table.settlement)],
);

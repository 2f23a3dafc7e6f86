import { and, asc, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
import { type Database, type Statement, writeAll } from '../database/open-database.js';
import { ledgerEntries, records } from '../database/tables.js';
import { readPortalRole } from '../permissions/roles.js';
import type { Problem } from './problem.js';
import type { Decision, LedgerEvent, PortalActor, RecordSummary, Stamp, Stream } from './stream.js';

/** A record as its events have made it. */
export interface Kept<State> {
  readonly state: State;
  /** How many events it has. */
  readonly version: number;
}

/** What became of a change. */
export type ChangeResult<State> =
  | ({ readonly ok: true } & Kept<State>)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A record as lists show it. */
export interface ListedRecord extends RecordSummary {
  readonly kind: string;
  readonly id: string;
  readonly updatedAt: string;
}

/** A line of the ledger, as the audit log shows it. */
export interface LedgerLine extends Stamp {
  readonly position: number;
  readonly kind: string;
  readonly recordId: string;
  readonly type: string;
  readonly data: unknown;
}

/** Which lines of the ledger are wanted, the newest first. */
export interface LedgerQuery {
  readonly kind?: string;
  readonly recordId?: string;
  readonly byId?: string;
  readonly type?: string;
  /** Only lines of this instant or later, ISO 8601. */
  readonly from?: string;
  /** Only lines before this instant, ISO 8601. */
  readonly until?: string;
  /** Only lines before this position. */
  readonly before?: number;
  readonly limit: number;
}

/** Whose change it is, and when. */
export interface ChangeContext {
  readonly by: PortalActor;
  readonly at: Date;
}

/** Which records are wanted. */
export interface RecordQuery {
  readonly ownerId?: string;
  readonly status?: string;
}

/** Where everything that happens is written down, once and for good. */
export interface Ledger {
  /** A record; `undefined` where nothing has happened to it. */
  load<State, Event extends LedgerEvent>(
    stream: Stream<State, Event>,
    id: string,
  ): Promise<Kept<State> | undefined>;
  /**
   * Lets `decide` look at a record as it is now, and writes down what it decides, all or nothing. Where somebody else has
   * changed the record meanwhile it is asked again, so it must do nothing but decide.
   */
  change<State, Event extends LedgerEvent>(
    stream: Stream<State, Event>,
    id: string,
    context: ChangeContext,
    decide: (state: State | undefined) => Decision<Event>,
  ): Promise<ChangeResult<State>>;
  /** The records of a kind, what changed last first. */
  list(kind: string, query?: RecordQuery): Promise<readonly ListedRecord[]>;
  lines(query: LedgerQuery): Promise<readonly LedgerLine[]>;
}

/** The ledger of a database. */
export function createLedger(database: Database): Ledger {
  async function load<State, Event extends LedgerEvent>(
    stream: Stream<State, Event>,
    id: string,
  ): Promise<Kept<State> | undefined> {
    const rows = await database
      .select()
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.kind, stream.kind), eq(ledgerEntries.recordId, id)))
      .orderBy(asc(ledgerEntries.sequence));
    let state: State | undefined;
    for (const row of rows) state = stream.evolve(state, stream.readEvent(row.data), stampOf(row));
    return state === undefined ? undefined : { state, version: rows.length };
  }

  return {
    load,
    change: async (stream, id, { by, at }, decide) => {
      for (;;) {
        const kept = await load(stream, id);
        const decision = decide(kept?.state);
        if (!decision.ok) return decision;
        const version = kept?.version ?? 0;
        const stamp = { at: at.toISOString(), by };
        let state = kept?.state;
        for (const event of decision.events) state = stream.evolve(state, event, stamp);
        if (state === undefined) throw new Error(`Nothing was decided for ${stream.kind} ${id}.`);
        if (decision.events.length === 0) return { ok: true, state, version };
        const entries = decision.events.map((event, index) =>
          database.insert(ledgerEntries).values({
            kind: stream.kind,
            recordId: id,
            sequence: version + index + 1,
            at: stamp.at,
            byId: by.id,
            byRole: by.role,
            type: event.type,
            data: event,
          }),
        );
        const after = version + decision.events.length;
        const summary = { ...stream.summarise(state), version: after, updatedAt: stamp.at };
        const statements: readonly Statement[] = [
          ...entries,
          database
            .insert(records)
            .values({ kind: stream.kind, id, ...summary })
            .onConflictDoUpdate({ target: [records.kind, records.id], set: summary }),
          ...(decision.alongside ?? []),
        ];
        try {
          await writeAll(database, statements);
          return { ok: true, state, version: after };
        } catch (error) {
          if ((await versionOf(stream.kind, id)) === version) throw error;
          // Somebody was faster: look again.
        }
      }
    },
    list: async (kind, { ownerId, status } = {}) =>
      database
        .select()
        .from(records)
        .where(
          and(
            eq(records.kind, kind),
            ownerId === undefined ? undefined : eq(records.ownerId, ownerId),
            status === undefined ? undefined : eq(records.status, status),
          ),
        )
        .orderBy(desc(records.updatedAt), asc(records.id)),
    lines: async (query) => {
      const rows = await database
        .select()
        .from(ledgerEntries)
        .where(matching(query))
        .orderBy(desc(ledgerEntries.position))
        .limit(query.limit);
      return rows.map((row) => ({
        ...stampOf(row),
        position: row.position,
        kind: row.kind,
        recordId: row.recordId,
        type: row.type,
        data: row.data,
      }));
    },
  };

  async function versionOf(kind: string, id: string): Promise<number> {
    const [row] = await database
      .select({ version: records.version })
      .from(records)
      .where(and(eq(records.kind, kind), eq(records.id, id)));
    return row?.version ?? 0;
  }
}

function matching(query: LedgerQuery): SQL | undefined {
  const { kind, recordId, byId, type, from, until, before } = query;
  return and(
    kind === undefined ? undefined : eq(ledgerEntries.kind, kind),
    recordId === undefined ? undefined : eq(ledgerEntries.recordId, recordId),
    byId === undefined ? undefined : eq(ledgerEntries.byId, byId),
    type === undefined ? undefined : eq(ledgerEntries.type, type),
    from === undefined ? undefined : gte(ledgerEntries.at, from),
    until === undefined ? undefined : lt(ledgerEntries.at, until),
    before === undefined ? undefined : lt(ledgerEntries.position, before),
  );
}

function stampOf(row: typeof ledgerEntries.$inferSelect): Stamp {
  return { at: row.at, by: { id: row.byId, role: readPortalRole(row.byRole) } };
}

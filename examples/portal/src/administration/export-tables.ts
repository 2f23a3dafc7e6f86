import type { Application, Money } from '@cop-credentials/core';
import { applicationStream } from '../applications/application-stream.js';
import { badgeStream } from '../awards/badge-record.js';
import type { LedgerLine } from '../ledger/ledger.js';
import type { Offering } from '../offerings/offering.js';
import type { People } from '../people/people.js';
import type { Person } from '../people/person.js';
import { proposalStream } from '../proposals/proposal.js';
import { trainingStream } from '../trainings/training.js';
import { linesWanted, readFilter } from './audit-query.js';
import { allLines, allRecords, amountCell, type ExportedRecord } from './export-rows.js';
import { type Columns, type ExportTable, exportTable } from './export-table.js';
import { readableBy } from './own-deliberations.js';

type Exported<State> = Named<ExportedRecord<State>>;

const offeringColumns = {
  id: ({ state }) => state.id,
  title: ({ state }) => state.title,
  status: ({ listed }) => listed.status,
  proposer: ({ person }) => person?.name,
  address: ({ person }) => person?.emailAddress,
  submitted: ({ state }) => state.submittedOn,
  edition: ({ state }) => state.edition,
  decided: ({ state }) => state.decision?.on,
  reason: ({ state }) => state.decision?.reason,
  listed: ({ state }) => state.listedOn,
  changed: ({ listed }) => listed.updatedAt,
} as const satisfies Columns<Exported<Offering<unknown>>>;

/** Every table that can be downloaded. */
export const exportTables: readonly ExportTable[] = [
  exportTable({
    name: 'proposals',
    title: 'Proposals',
    about: 'who proposed which CoP, and what came of it',
    rows: ({ ledger, people }) =>
      withPerson(people, allRecords(ledger, proposalStream), ({ state }) => state.ownerId),
    columns: { ...offeringColumns, overrides: ({ state }) => state.overrides.length },
  }),
  exportTable({
    name: 'trainings',
    title: 'Trainings',
    about: 'who put which training forward, and what came of it',
    rows: ({ ledger, people }) =>
      withPerson(people, allRecords(ledger, trainingStream), ({ state }) => state.ownerId),
    columns: offeringColumns,
  }),
  exportTable({
    name: 'applications',
    title: 'Applications',
    about: 'who applied for what, and how it stands',
    rows: ({ ledger, people }) =>
      withPerson(people, allRecords(ledger, applicationStream), ({ state }) => state.applicantId),
    columns: {
      id: ({ state }) => state.id,
      credential: ({ state }) => state.credential.id,
      attempt: ({ state }) => state.attempt,
      status: ({ state }) => state.status,
      applicant: ({ person }) => person?.name,
      address: ({ person }) => person?.emailAddress,
      opened: ({ state }) => state.openedOn,
      started: ({ state }) => state.startedOn ?? undefined,
      submitted: ({ state }) => state.submission?.on,
      decided: ({ state }) => state.decision?.on,
      decision: ({ state }) => state.decision?.outcome,
      awarded: ({ state }) => state.award?.on,
      withdrawn: ({ state }) => state.withdrawal?.on,
      fee: ({ state }) => state.fee.due && amountCell(state.fee.due),
      currency: ({ state }) => state.fee.due?.currency,
      changed: ({ listed }) => listed.updatedAt,
    },
  }),
  exportTable({
    name: 'badges',
    title: 'Badges',
    about: 'who was awarded what, and how the badge of it stands',
    rows: ({ ledger, people }) =>
      withPerson(people, allRecords(ledger, badgeStream), ({ state }) => state.personId),
    columns: {
      id: ({ state }) => state.id,
      title: ({ state }) => state.title,
      standing: ({ state }) => state.standing,
      holder: ({ person }) => person?.name,
      address: ({ person }) => person?.emailAddress,
      awarded: ({ state }) => state.awardedOn,
      badge: ({ state }) => state.issued?.badgeId,
      public: ({ state }) => (state.isPublished ? 'yes' : 'no'),
      reason: ({ state }) => state.change?.reason,
      changed: ({ listed }) => listed.updatedAt,
    },
  }),
  exportTable({
    name: 'payments',
    title: 'Payments',
    about: 'what was paid, given back and waived for which application',
    rows: async function* ({ ledger, people }) {
      const applications = allRecords(ledger, applicationStream);
      const owned = withPerson(people, applications, ({ state }) => state.applicantId);
      for await (const { state, person } of owned) {
        for (const entry of feeEntries(state)) yield { state, person, entry };
      }
    },
    columns: {
      application: ({ state }) => state.id,
      applicant: ({ person }) => person?.name,
      address: ({ person }) => person?.emailAddress,
      what: ({ entry }) => entry.what,
      reference: ({ entry }) => entry.reference,
      'taken from': ({ entry }) => entry.payment,
      amount: ({ entry }) => entry.amount && amountCell(entry.amount),
      currency: ({ entry }) => entry.amount?.currency,
      recorded: ({ entry }) => entry.on,
      reason: ({ entry }) => entry.reason,
    },
  }),
  exportTable({
    name: 'audit',
    title: 'Audit log',
    about: 'every line of the ledger, the newest first',
    rows: async function* ({ ledger, people, config }, { query, readerId }) {
      const wanted = await linesWanted({ people, config }, readFilter(query));
      const readable = await readableBy(ledger, readerId);
      const lines = withPerson(people, allLines(ledger, wanted), ({ by }) => by.id);
      for await (const line of lines) yield { ...line, ...readable(line) };
    },
    columns: {
      position: ({ position }: Named<LedgerLine>) => position,
      at: ({ at }) => at,
      who: ({ by, person }) => person?.name ?? by.id,
      id: ({ by }) => by.id,
      role: ({ by }) => by.role,
      kind: ({ kind }) => kind,
      record: ({ recordId }) => recordId,
      what: ({ type }) => type,
      data: ({ data }) => JSON.stringify(data),
    },
  }),
];

/** Something with the person that it is of, where they are known. */
type Named<Row> = Row & { readonly person: Person | undefined };

async function* withPerson<Row extends object>(
  people: People,
  rows: AsyncIterable<Row>,
  idOf: (row: Row) => string,
): AsyncGenerator<Named<Row>, void> {
  const known = new Map<string, Person | undefined>();
  for await (const row of rows) {
    const id = idOf(row);
    if (!known.has(id)) known.set(id, await people.find(id));
    yield { ...row, person: known.get(id) };
  }
}

/** Something that happened to the fee of an application. */
interface FeeEntry {
  readonly what: 'payment' | 'refund' | 'waiver';
  readonly reference: string;
  readonly on: string;
  readonly payment?: string;
  readonly amount?: Money;
  readonly reason?: string;
}

function feeEntries({ fee: { payments, refunds, waiver } }: Application): readonly FeeEntry[] {
  return [
    ...payments.map((payment) => ({ ...payment, what: 'payment' as const })),
    ...refunds.map((refund) => ({ ...refund, what: 'refund' as const })),
    ...(waiver === null ? [] : [{ ...waiver, what: 'waiver' as const }]),
  ];
}

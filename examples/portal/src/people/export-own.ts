import { and, asc, eq } from 'drizzle-orm';
import { listBadges, readSigned } from '../awards/find-badge.js';
import { applicationAnswers, files, records } from '../database/tables.js';
import type { LedgerLine, LedgerQuery } from '../ledger/ledger.js';
import type { Portal } from '../portal.js';
import { ownLine, ownWork } from './export-lines.js';
import type { Person } from './person.js';

/** A list in the export, whose items come one after the other: files may be large, and are never all in memory. */
type Items = AsyncGenerator<unknown>;

/** Everything that is kept about somebody, by what it is. */
export function exportOwn(
  portal: Portal,
  person: Person,
): Readonly<Record<string, Items | unknown>> {
  return {
    about: {
      what: 'Everything that the portal keeps about you, and what you did in it.',
      leftOut:
        'Who else did something is told by their role alone. What the members of a panel told each other, and what stands in the records of others, is left out.',
      madeAt: portal.clock().toISOString(),
    },
    person,
    records: ownRecords(portal, person),
    answers: ownAnswers(portal, person),
    files: ownFiles(portal, person),
    badges: ownBadges(portal, person),
    workInOtherRecords: otherWork(portal, person),
  };
}

/** The parts of an export as JSON text, piece by piece. */
export async function* inJson(
  parts: Readonly<Record<string, Items | unknown>>,
): AsyncGenerator<string> {
  let before = '{';
  for (const [name, part] of Object.entries(parts)) {
    yield `${before}\n${JSON.stringify(name)}: `;
    before = ',';
    if (isItems(part)) yield* listInJson(part);
    else yield JSON.stringify(part, null, 1);
  }
  yield '\n}\n';
}

async function* listInJson(items: Items): AsyncGenerator<string> {
  let before = '[';
  for await (const item of items) {
    yield `${before}\n${JSON.stringify(item, null, 1)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n]';
}

function isItems(part: unknown): part is Items {
  return typeof part === 'object' && part !== null && Symbol.asyncIterator in part;
}

async function* ownRecords(portal: Portal, person: Person): Items {
  const owned = await portal.database
    .select()
    .from(records)
    .where(eq(records.ownerId, person.id))
    .orderBy(asc(records.kind), asc(records.id));
  for (const { kind, id, title, status } of owned) {
    const history: unknown[] = [];
    for await (const line of linesOf(portal, { kind, recordId: id }))
      history.unshift(ownLine(line, person));
    yield { kind, id, title, status, history };
  }
}

async function* ownAnswers({ database }: Portal, { id }: Person): Items {
  yield* await database
    .select({
      applicationId: applicationAnswers.applicationId,
      step: applicationAnswers.step,
      answers: applicationAnswers.answers,
    })
    .from(applicationAnswers)
    .innerJoin(
      records,
      and(eq(records.kind, 'application'), eq(records.id, applicationAnswers.applicationId)),
    )
    .where(eq(records.ownerId, id));
}

async function* ownFiles({ database }: Portal, person: Person): Items {
  const listed = await database
    .select({ id: files.id })
    .from(files)
    .where(eq(files.ownerId, person.id));
  for (const { id } of listed) {
    const [file] = await database.select().from(files).where(eq(files.id, id));
    if (file === undefined) continue;
    const { kind, recordId, name, mediaType, at, content } = file;
    const base64 = Buffer.from(content).toString('base64');
    yield { id, kind, recordId, name, mediaType, at, encoding: 'base64', content: base64 };
  }
}

async function* ownBadges(portal: Portal, { id }: Person): Items {
  for (const badge of await listBadges(portal, id)) {
    const { publicId, title, awardedOn, standing, isPublished } = badge;
    const signed = await readSigned(portal, badge.id);
    yield { publicId, title, awardedOn, standing, isPublished, ...signed };
  }
}

async function* otherWork(portal: Portal, { id }: Person): Items {
  const owned = await portal.database
    .select({ kind: records.kind, id: records.id })
    .from(records)
    .where(eq(records.ownerId, id));
  const own = new Set(owned.map((record) => `${record.kind} ${record.id}`));
  for await (const line of linesOf(portal, { byId: id }))
    if (!own.has(`${line.kind} ${line.recordId}`)) yield ownWork(line);
}

const page = 500;

async function* linesOf(
  { ledger }: Portal,
  query: Omit<LedgerQuery, 'limit' | 'before'>,
): AsyncGenerator<LedgerLine> {
  let before: number | undefined;
  for (;;) {
    const lines = await ledger.lines({
      ...query,
      limit: page,
      ...(before !== undefined && { before }),
    });
    yield* lines;
    before = lines.at(-1)?.position;
    if (lines.length < page) return;
  }
}

import { applicationStream } from '../applications/application-stream.js';
import type { Ledger, LedgerLine } from '../ledger/ledger.js';
import { isDeliberation } from '../people/export-lines.js';

/** Stands in the place of what a reader of the ledger is not to know of an application of their own. */
const withheld = { withheld: 'What a panel says of an application is not for its applicant.' };

/** Takes from lines of the ledger what panels said of applications of the reader: who owns is nothing but the owner. */
export async function readableBy(
  ledger: Pick<Ledger, 'list'>,
  readerId: string,
): Promise<(line: LedgerLine) => LedgerLine> {
  const { kind } = applicationStream;
  const own = new Set((await ledger.list(kind, { ownerId: readerId })).map(({ id }) => id));
  return (line) => {
    const isOwn = line.kind === kind && own.has(line.recordId);
    return isOwn && isDeliberation(line, readerId) ? { ...line, data: withheld } : line;
  };
}

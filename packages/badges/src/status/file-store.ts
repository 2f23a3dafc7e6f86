import { resolve } from 'node:path';
import * as z from 'zod';
import { RecordLog } from './record-log.js';
import { type StatusAnswers, StatusLedger, type StatusWrites } from './status-ledger.js';
import type {
  StatusChange,
  StatusListSize,
  StatusListStore,
  StatusPlace,
  StatusPlaceQuery,
} from './status-list-store.js';

/**
 * A store in a folder, for any number of processes on one machine at the same time.
 *
 * Each write is a file of its own that is never changed again, so a process that is killed leaves nothing half done and
 * nothing locked, and a copy of the folder is a backup. Writes that are asked for at the same time in one process go
 * into one file. Folders and files are readable by their owner only: reasons may be personal.
 *
 * Every process keeps all places in memory, about 300 bytes for each. The file system must have hard links, as those of
 * Linux, macOS and Windows do; over a network it must make them atomic.
 *
 * @param folder - made when the first call needs it, if there is none
 * @throws {@link BadgeError} `status.store`, from its functions, when a file in the folder is damaged or missing; what
 * the file system refuses, such as a folder that may not be written, is thrown as it is
 * @example
 * ```ts
 * import { mkdtemp, rm } from 'node:fs/promises';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { createFileStatusListStore } from '@cop-credentials/badges/node';
 *
 * const folder = await mkdtemp(join(tmpdir(), 'status-'));
 * await createFileStatusListStore(folder).claim([{ key: 'urn:uuid:1', list: 1, index: 7 }]);
 *
 * const anotherProcess = createFileStatusListStore(folder);
 * await anotherProcess.claim([{ key: 'urn:uuid:2', list: 1, index: 7 }]); //=> [undefined]
 * await rm(folder, { recursive: true });
 * ```
 */
export function createFileStatusListStore(folder: string): StatusListStore {
  return new FileStatusListStore(resolve(folder));
}

interface WaitingWrite {
  readonly writes: StatusWrites;
  readonly resolve: (answers: Omit<StatusAnswers, 'granted'>) => void;
  readonly reject: (error: unknown) => void;
}

class FileStatusListStore implements StatusListStore {
  readonly #folder: string;
  readonly #ledger = new StatusLedger();
  #log: RecordLog | undefined;
  #waiting: WaitingWrite[] = [];
  /** Ends when the work before it has ended, well or not: one piece of work reads the log at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async claim(claims: readonly StatusPlace[]): Promise<readonly (StatusPlace | undefined)[]> {
    return (await this.#write({ claims, appends: [] })).places;
  }

  async append(change: StatusChange, after: number): Promise<boolean> {
    const { appended } = await this.#write({ claims: [], appends: [{ change, after }] });
    return appended.includes(true);
  }

  async find(query: StatusPlaceQuery): Promise<StatusPlace | undefined> {
    return this.#read(() => this.#ledger.find(query));
  }

  async lists(): Promise<readonly StatusListSize[]> {
    return this.#read(() => this.#ledger.lists());
  }

  async changes(query: {
    readonly list: number;
    readonly index?: number;
  }): Promise<readonly StatusChange[]> {
    return this.#read(() => this.#ledger.changes(query));
  }

  #read<Value>(answer: () => Value): Promise<Value> {
    return this.#inTurn(async () => {
      await this.#catchUp();
      return answer();
    });
  }

  #write(writes: StatusWrites): Promise<Omit<StatusAnswers, 'granted'>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ writes: structuredClone(writes), resolve, reject });
      if (this.#waiting.length === 1) void this.#inTurn(() => this.#writeWaiting());
    });
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** All writes that wait become one record. */
  async #writeWaiting(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      const { places, appended } = await this.#commit({
        claims: waiting.flatMap(({ writes }) => writes.claims),
        appends: waiting.flatMap(({ writes }) => writes.appends),
      });
      const answers = { places: places.values(), appended: appended.values() };
      for (const { writes, resolve } of waiting) {
        resolve({
          places: writes.claims.map(() => answers.places.next().value),
          appended: writes.appends.map(() => answers.appended.next().value === true),
        });
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  async #commit(writes: StatusWrites): Promise<StatusAnswers> {
    for (;;) {
      const log = await this.#catchUp();
      const answers = this.#ledger.judge(writes);
      const { granted } = answers;
      if (granted.claims.length + granted.appends.length === 0) return answers;
      if (await log.append(JSON.stringify(granted))) {
        this.#ledger.add(granted);
        return answers;
      }
    }
  }

  /** Takes in what has been written since, by this process or another. */
  async #catchUp(): Promise<RecordLog> {
    this.#log ??= await RecordLog.open(this.#folder);
    const log = this.#log;
    for (let text = await log.read(); text !== undefined; text = await log.read()) {
      const record = parseRecord(text);
      const { granted } = this.#ledger.judge(record ?? NOTHING);
      // What was granted once is granted again, unless files of two folders were mixed.
      if (record === undefined || size(granted) !== size(record)) throw log.damage('damaged');
      this.#ledger.add(granted);
      log.advance();
    }
    return log;
  }
}

const NOTHING: StatusWrites = { claims: [], appends: [] };

function size({ claims, appends }: StatusWrites): number {
  return claims.length + appends.length;
}

const number = z.int().nonnegative();
const text = z.string();

const recordSchema: z.ZodType<StatusWrites> = z.strictObject({
  claims: z.array(z.strictObject({ key: text, list: number, index: number })),
  appends: z.array(
    z.strictObject({
      change: z.strictObject({
        list: number,
        index: number,
        action: z.enum(['revoke', 'suspend', 'reinstate']),
        at: text,
        by: text.exactOptional(),
        reason: text.exactOptional(),
      }),
      after: number,
    }),
  ),
});

function parseRecord(json: string): StatusWrites | undefined {
  try {
    return recordSchema.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}

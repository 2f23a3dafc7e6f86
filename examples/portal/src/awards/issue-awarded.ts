import type { Portal } from '../portal.js';
import { badgeStream } from './badge-record.js';
import { type AwardScope, listAwardKeys } from './find-award.js';
import { loadBadge } from './find-badge.js';
import { issueBadge } from './issue-badge.js';
import { completeReplacement } from './replace-badge.js';
import { settleStanding } from './settle-standing.js';

/** What became of the awards that had no badge. */
export interface IssuedAwards {
  readonly issued: number;
  /** Awards that cannot become a badge as they are; the record of the badge says why. */
  readonly refused: number;
  /** What failed and is tried again, such as a database that did not answer. */
  readonly failures: readonly unknown[];
}

const queues = new WeakMap<Portal['database'], Promise<unknown>>();

/**
 * Issues what was awarded and has no badge yet: everything, or one award. It may be called at any time, by any number,
 * and be interrupted anywhere: each award has one badge in the end. One after the other, as signing twice is of no use.
 * It never rejects: what was awarded stays so, whether or not its badge can be signed at this moment.
 */
export function issueAwarded(portal: Portal, only: AwardScope = {}): Promise<IssuedAwards> {
  return inTurn(portal, () => issueAll(portal, only));
}

/**
 * Does what a process left undone that died: badges that were awarded and not issued, replacements that were begun, and
 * changes that have not come to the status lists.
 *
 * @param since - Badges that did not change from this instant on were seen to before; all are looked at otherwise.
 */
export function catchUp(portal: Portal, since = ''): Promise<IssuedAwards> {
  return inTurn(portal, async () => {
    const done = await issueAll(portal, {});
    const listed = await portal.ledger.list(badgeStream.kind);
    const changed = listed.filter(({ updatedAt }) => updatedAt >= since);
    const failures = await each(changed, async ({ id }) => {
      const badge = await loadBadge(portal, id);
      if (badge?.replacement !== undefined) await completeReplacement(portal, id);
      await settleStanding(portal, id);
    });
    return { ...done, failures: [...done.failures, ...failures] };
  });
}

async function issueAll(portal: Portal, only: AwardScope): Promise<IssuedAwards> {
  const listed = await portal.ledger.list(badgeStream.kind);
  const issued = new Set(listed.flatMap(({ id, status }) => (status === 'planned' ? [] : [id])));
  const keys = await listAwardKeys(portal.ledger, only);
  const counts = { issued: 0, refused: 0 };
  const failures = await each(
    keys.filter((key) => !issued.has(key)),
    async (key) => {
      const outcome = await issueBadge(portal, key);
      if (outcome !== 'no-award') counts[outcome] += 1;
    },
  );
  return { ...counts, failures };
}

/** Tries each, so that none waits for one that fails. */
async function each<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  return failures;
}

/** One after the other for each database. */
function inTurn({ database }: Portal, work: () => Promise<IssuedAwards>): Promise<IssuedAwards> {
  const before = queues.get(database) ?? Promise.resolve();
  const turn = before.then(work).catch((error: unknown): IssuedAwards => {
    return { issued: 0, refused: 0, failures: [error] };
  });
  queues.set(database, turn);
  return turn.then((done) => {
    for (const failure of done.failures) console.error('A badge is tried again later:', failure);
    return done;
  });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  createMemoryIssuedStore,
  type IssuedStore,
  type IssueOutcome,
  type Issuer,
  issueMany,
  type StatusLists,
} from '../../src/index.js';
import { createFileIssuedStore } from '../../src/node.js';
import { runBatch } from '../../stress/run-batch.js';
import { minimalDraft } from '../support/badges.js';
import {
  badgesIn,
  batchIssuer,
  draftWithoutId,
  issueAll,
  issueWhilePossible,
  newStatusLists,
  rows,
  told,
} from '../support/batches.js';

const parent = await mkdtemp(join(tmpdir(), 'batches-'));
afterAll(() => rm(parent, { recursive: true }));

const BADGES = 300;
const signed = await batchIssuer.issue(minimalDraft);

/** An issuer that takes a turn or two for each badge and signs nothing. */
const quickIssuer: Pick<Issuer, 'issue' | 'profile'> = {
  profile: batchIssuer.profile,
  issue: async ({ id = '', credentialStatus: [entry] = [] }) => {
    for (let turn = id.charCodeAt(12) % 3; turn >= 0; turn -= 1) await nextTurn();
    return { ...signed, id, ...(entry && { credentialStatus: entry }) };
  },
};

/** Ids of the badges in a store, by key. */
async function idsIn(store: IssuedStore): Promise<readonly (string | undefined)[]> {
  const badges = await Promise.all(rows(BADGES).map(({ key }) => store.get(key)));
  return badges.map((badge) => badge?.id);
}

const undisturbed = badgesIn(await issueAll(rows(BADGES), {}, quickIssuer)).map(({ id }) => id);

describe.each<[string, () => Promise<IssuedStore>]>([
  ['in memory', async () => createMemoryIssuedStore()],
  ['in a folder', async () => createFileIssuedStore(await mkdtemp(join(parent, 'store-')))],
])('a batch of 300 with its store %s, stopped at random', (_, createStore) => {
  test('gives each badge once, the same as if it had not been stopped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ turns: fc.nat(150), isLeft: fc.boolean() }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 20 }),
        async (stops, concurrency) => {
          const store = await createStore();
          const { lists, taken } = newStatusLists();
          const seen: IssueOutcome[] = [];
          for (const stop of [...stops, undefined]) {
            const options = { store, statusLists: lists, concurrency };
            const ended = await issueUntil(stop, options);
            seen.push(...ended);
            if (stop === undefined) expect(ended).toHaveLength(BADGES);
          }
          const issued = seen.filter(({ status }) => status === 'issued').map(({ key }) => key);
          expect(new Set(issued).size).toBe(issued.length);
          const given = new Map(seen.map((outcome) => [outcome.key, badgesIn([outcome])[0]]));
          for (const outcome of seen)
            expect(badgesIn([outcome])[0]).toEqual(given.get(outcome.key));
          expect(await idsIn(store)).toEqual(undisturbed);
          expect(new Set(undisturbed).size).toBe(BADGES);
          expect(await taken()).toBe(BADGES);
        },
      ),
      { numRuns: 6 },
    );
  }, 60_000);
});

/** Issues until some turns have passed: then the signal is aborted, or the loop is left. */
async function issueUntil(
  stop: { readonly turns: number; readonly isLeft: boolean } | undefined,
  options: { store: IssuedStore; statusLists: StatusLists; concurrency: number },
): Promise<readonly IssueOutcome[]> {
  const controller = new AbortController();
  const outcomes: IssueOutcome[] = [];
  let isOver = false;
  const aborting = (async () => {
    for (let turn = 0; turn < (stop?.turns ?? 0); turn += 1) await nextTurn();
    if (stop !== undefined) isOver = true;
    if (stop?.isLeft === false) controller.abort();
  })();
  const { signal } = controller;
  try {
    for await (const outcome of issueMany(quickIssuer, rows(BADGES), { ...options, signal })) {
      outcomes.push(outcome);
      if (isOver && stop?.isLeft) break;
    }
  } catch (error) {
    if (error !== signal.reason) throw error;
  }
  await aborting;
  return outcomes;
}

test('wherever it dies, before a call or after, the next process gives each badge once', async () => {
  const people = rows(4);
  const expected = undisturbed.slice(0, people.length);
  // Each draft makes four calls: is it there, its place, its signature, into the store.
  for (let call = 0; call < people.length * 4; call += 1) {
    for (const when of ['before', 'after'] as const) {
      const store = createMemoryIssuedStore();
      const { lists, taken } = newStatusLists();
      const dying = dyingAt(call, when);
      const { error } = await issueWhilePossible(
        people,
        {
          store: { get: dying(store.get), putIfAbsent: dying(store.putIfAbsent) },
          statusLists: { allocate: dying(lists.allocate) },
          concurrency: 2,
        },
        { profile: quickIssuer.profile, issue: dying(quickIssuer.issue) },
      );
      expect(error).toMatchObject({ message: 'killed' });
      const outcomes = await issueAll(people, { store, statusLists: lists }, quickIssuer);
      expect(badgesIn(outcomes).map(({ id }) => id)).toEqual(expected);
      expect(await taken()).toBe(people.length);
    }
  }
}, 60_000);

/** Lets so many calls pass, and then dies: before the next has done anything, or after it has done it all. */
function dyingAt(calls: number, when: 'before' | 'after') {
  let made = 0;
  return <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const isDead = made >= calls;
      made += 1;
      if (isDead && (when === 'before' || made > calls + 1)) throw new Error('killed');
      const result = await call(...args);
      if (isDead) throw new Error('killed');
      return result;
    };
}

test('of a signer that never answers one can be freed, and nothing was done', async () => {
  const store = createMemoryIssuedStore();
  const stop = new AbortController();
  const hanging = { profile: batchIssuer.profile, issue: () => new Promise<never>(() => {}) };
  setTimeout(() => stop.abort(), 20);
  const { error, outcomes } = await issueWhilePossible(
    rows(3),
    { store, signal: stop.signal },
    hanging,
  );
  expect([error, outcomes]).toEqual([stop.signal.reason, []]);
  expect(told(await issueAll(rows(3), { store }))).toEqual(['issued', 'issued', 'issued']);
});

test('two that issue one batch at the same time give the same badges', async () => {
  const folder = await mkdtemp(join(parent, 'store-'));
  const { lists, taken } = newStatusLists();
  const given = [...rows(20), { key: 'row 0', draft: draftWithoutId }];
  const [one, other] = await Promise.all(
    [1, 2].map(() => issueAll(given, { store: createFileIssuedStore(folder), statusLists: lists })),
  );
  expect(badgesIn(one ?? [])).toEqual(badgesIn(other ?? []));
  const statuses = [one, other].flatMap((outcomes) => told(outcomes ?? []));
  expect(statuses.filter((status) => status === 'issued')).toHaveLength(20);
  expect(statuses.filter((status) => status === 'issue.key-taken /key')).toHaveLength(2);
  expect(await taken()).toBe(20);
});

test('processes that are stopped and killed give each badge once', async () => {
  const result = await runBatch({
    folder: await mkdtemp(join(parent, 'batch-')),
    badges: 40,
    ends: [
      { after: 1 + Math.floor(Math.random() * 12), how: 'stopped' },
      { after: 1 + Math.floor(Math.random() * 12), how: 'killed' },
    ],
  });
  expect(result).toMatchObject({
    ends: ['stopped', 'killed', 'done'],
    badges: 40,
    places: 40,
    taken: 40,
    wrongBadges: [],
    issuedTwice: [],
    notToldOnce: [],
    badSignatures: [],
  });
}, 120_000);

import {
  createMemoryIssuedStore,
  generateKey,
  type Issuer,
  type KeyedDraft,
} from '@cop-credentials/badges';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { awardDraft } from '../src/awards/award-draft.js';
import type { PostgresServer } from '../src/database/postgres-server.js';
import { networkIssuer, networkStatusLists } from '../src/issuing/network-issuer.js';
import { keysLeft, progressOf } from '../src/network/awards.js';
import { type IssuingJob, QUEUE_SETTINGS } from '../src/network/issuing-queue.js';
import { loadAwards } from '../src/network/load-awards.js';
import { type Network, openNetwork, prepareNetwork } from '../src/network/open-network.js';
import { type IssuingTools, issueJob, takeApart } from '../src/network/perform-job.js';
import { allSetAside } from '../src/network/set-aside.js';
import { openPatiently, type WorkerOptions, work } from '../src/network/worker.js';
import { createPostgresIssuedStore } from '../src/stores/postgres-issued-store.js';
import { createPostgresStatusListStore } from '../src/stores/postgres-status-list-store.js';
import { NO_POSTGRES, serverForTests } from './database-for-tests.js';

const LIMITS = { ...QUEUE_SETTINGS, retryLimit: 0, maintenanceSeconds: 1 };
let server: PostgresServer | undefined;
let network: Network;
let tools: IssuingTools;
let schemas = 0;

beforeAll(async () => {
  server = await serverForTests();
});

afterAll(() => server?.remove());

beforeEach(async ({ skip }) => {
  if (server === undefined) return skip(NO_POSTGRES);
  schemas += 1;
  const settings = {
    DATABASE_URL: server.url,
    BADGES_SCHEMA: `network_${schemas}`,
    SIGNER_SOCKET: '',
    PUBLIC_FOLDER: '',
  };
  await prepareNetwork(settings, LIMITS);
  network = await openNetwork(settings, { ...LIMITS, isWorker: false });
  const { database, queue } = network;
  const issuer = networkIssuer(await generateKey());
  tools = {
    database,
    queue,
    issuer,
    store: createPostgresIssuedStore(database),
    statusLists: networkStatusLists(issuer, createPostgresStatusListStore(database)),
    concurrency: 8,
  };
});

afterEach(async () => {
  if (server !== undefined) await network.close();
});

function award(key: string, address = `${key}@example.org`): KeyedDraft {
  return { key, draft: awardDraft(address) };
}

const load = (...awards: readonly KeyedDraft[]) => loadAwards({ awards }, network);
const never = new AbortController().signal;

/** One lane, whose issuer does what is given. */
function startWorker(issuer: Partial<Issuer>, options: Partial<WorkerOptions>): Promise<void> {
  return work(
    { ...tools, issuer: { ...tools.issuer, ...issuer } },
    {
      lanes: 1,
      expireInSeconds: 60,
      stopping: never,
      ending: never,
      isSignerReady: async () => true,
      report: () => undefined,
      ...options,
    },
  );
}

async function nextJob(): Promise<IssuingJob> {
  const job = await network.queue.next();
  if (job === undefined) throw new Error('There is no job.');
  return job;
}

describe('loading awards', () => {
  test('a list that comes again changes nothing', async () => {
    const awards = [award('a'), award('b')];
    expect(await load(...awards)).toEqual({ added: 2, known: 0, differing: [] });
    expect(await load(...awards)).toEqual({ added: 0, known: 2, differing: [] });
    expect(await network.queue.open()).toBe(1);
  });

  test('a key that comes with another draft is told, and the first one stays', async () => {
    await load(award('a'));
    const again = [award('a', 'other@example.org'), award('b'), award('b', 'other@example.org')];
    expect(await load(...again)).toEqual({ added: 1, known: 2, differing: ['a', 'b'] });
    await issueJob(await nextJob(), tools, never);
    await issueJob(await nextJob(), tools, never);
    expect(await progressOf(tools.database)).toEqual({ total: 2, done: 2, setAside: 0 });
  });

  test.each([['a\0b'], ['\ud800']])(
    'a key that no database can keep is set aside: %j',
    async (key) => {
      await load(award(key, 'ann@example.org'), award('b'));
      expect(await allSetAside(tools.database)).toMatchObject([
        { key: JSON.stringify(key), code: 'key.unusable', path: '/key' },
      ]);
      expect(await keysLeft(tools.database.pool)).toEqual(['b']);
    },
  );
});

describe('a job', () => {
  test('issues its awards once, however often it is delivered', async () => {
    await load(...Array.from({ length: 20 }, (_, number) => award(`member-${number}`)));
    const job = await nextJob();
    await Promise.all([1, 2, 3].map(() => issueJob(job, tools, never)));
    expect(await progressOf(tools.database)).toEqual({ total: 20, done: 20, setAside: 0 });
    const { rows } = await tools.database.pool.query('SELECT taken FROM status_list');
    expect(rows).toEqual([{ taken: 20 }]);
  });

  test.each<[string, KeyedDraft, string, string]>([
    ['an address that is none', award('a', 'nobody'), 'draft.invalid', '/recipient/emailAddress'],
    ['a key that is empty', award('', 'ann@example.org'), 'draft.invalid', '/key'],
    ['a key that is too long', award('é'.repeat(2001), 'ann@example.org'), 'draft.invalid', '/key'],
  ])('sets aside %s, and issues the others', async (_, faulty, code, path) => {
    await load(faulty, award('good'));
    await issueJob(await nextJob(), tools, never);
    expect(await progressOf(tools.database)).toEqual({ total: 2, done: 1, setAside: 1 });
    expect(await allSetAside(tools.database)).toMatchObject([{ key: faulty.key, code, path }]);
    expect((await allSetAside(tools.database))[0]?.reason).not.toBe('');
  });

  test('issues an award that was set aside once its draft was put right', async () => {
    await load(award('a', 'nobody'));
    await issueJob(await nextJob(), tools, never);
    expect(await load(award('a'))).toEqual({ added: 1, known: 0, differing: [] });
    await issueJob(await nextJob(), tools, never);
    expect(await progressOf(tools.database)).toEqual({ total: 1, done: 1, setAside: 0 });
  });

  test.each<[string, (tools: IssuingTools) => Partial<IssuingTools>]>([
    [
      'the signer is down',
      ({ issuer }) => ({
        issuer: { ...issuer, issue: () => Promise.reject(new Error('ECONNREFUSED')) },
      }),
    ],
    [
      'the store is down',
      () => ({
        store: {
          ...createMemoryIssuedStore(),
          putIfAbsent: () => Promise.reject(new Error('ECONNREFUSED')),
        },
      }),
    ],
  ])('sets nobody aside while %s', async (_, broken) => {
    await load(award('a'), award('b'));
    const job = issueJob(await nextJob(), { ...tools, ...broken(tools) }, never);
    await expect(job).rejects.toThrow('ECONNREFUSED');
    expect(await progressOf(tools.database)).toEqual({ total: 2, done: 0, setAside: 0 });
  });
});

describe('a job that failed as often as it may', () => {
  test('is taken apart, and an award that goes on failing by itself is set aside with the reason', async () => {
    await load(award('good'), award('deadly'));
    const stopping = new AbortController();
    const issue: Issuer['issue'] = async (draft, options) => {
      if (JSON.stringify(draft).includes('deadly')) throw new Error('The worker dies of it.');
      return tools.issuer.issue(draft, options);
    };
    const worker = startWorker({ issue }, { stopping: stopping.signal });
    await expect
      .poll(() => progressOf(tools.database), { timeout: 20_000 })
      .toEqual({ total: 2, done: 1, setAside: 1 });
    stopping.abort();
    await worker;
    expect(await allSetAside(tools.database)).toMatchObject([
      { key: 'deadly', code: 'attempts.exhausted', reason: expect.stringContaining('dies of it') },
    ]);
  });

  test('sets nobody aside who got a badge after all', async () => {
    await load(award('a'));
    const job = await nextJob();
    await issueJob(job, tools, never);
    await takeApart({ ...job, isExhausted: true }, tools);
    expect(await progressOf(tools.database)).toEqual({ total: 1, done: 1, setAside: 0 });
  });
});

describe('a worker', () => {
  test('takes no job while the signer is away', async () => {
    await load(award('a'), award('b'));
    const stopping = new AbortController();
    const events: string[] = [];
    const issue: Issuer['issue'] = async (draft, options) => {
      events.push('signs');
      if (events.length === 1) throw new Error('ECONNREFUSED');
      stopping.abort();
      return tools.issuer.issue(draft, options);
    };
    const isSignerReady = async () => {
      events.push('asks');
      return events.length > 3;
    };
    tools = { ...tools, concurrency: 1 };
    await startWorker({ issue }, { stopping: stopping.signal, isSignerReady });
    expect(events).toEqual(['signs', 'asks', 'asks', 'asks', 'signs']);
    expect(await progressOf(tools.database)).toEqual({ total: 2, done: 1, setAside: 0 });
  });

  test('that may finish nothing any more gives its job back', async () => {
    await load(award('a'));
    const [stopping, ending] = [new AbortController(), new AbortController()];
    const issue: Issuer['issue'] = () => {
      setImmediate(() => {
        stopping.abort();
        ending.abort(new Error('The worker was stopped.'));
      });
      return new Promise(() => undefined);
    };
    await startWorker({ issue }, { stopping: stopping.signal, ending: ending.signal });
    expect(await nextJob()).toMatchObject({ keys: ['a'], reason: 'The worker was stopped.' });
  });

  test('waits for what it needs, and says what is missing', async () => {
    const told: string[] = [];
    const options = { stopping: never, report: (message: string) => told.push(message) };
    const open = async () => {
      if (told.length < 1) throw new Error('connect ENOENT');
      return 'open';
    };
    expect(await openPatiently(open, options)).toBe('open');
    expect(told).toEqual(['connect ENOENT']);
  });
});

import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { afterEach, describe, expect, test } from 'vitest';
import { BadgeError, createMemoryIssuedStore, type Issuer } from '../../src/index.js';
import { copyPlain } from '../../src/issue/parse-draft.js';
import { SigningThreads } from '../../src/threads/signing-threads.js';
import { minimalDraft } from '../support/badges.js';
import { batchIssuer, issueWhilePossible, rows, told } from '../support/batches.js';
import { thrown } from '../support/thrown.js';

const open: SigningThreads[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((threads) => threads.close()));
});

function threadsOf(program: string): SigningThreads {
  const filename = fileURLToPath(new URL(`../support/${program}`, import.meta.url));
  const start = async () =>
    new Piscina({ filename, minThreads: 2, maxThreads: 2, atomics: 'disabled' });
  const threads = new SigningThreads({ threads: 2, start });
  open.push(threads);
  return threads;
}

function issueIn(threads: SigningThreads): Pick<Issuer, 'issue' | 'profile'> {
  const issue: Issuer['issue'] = async (draft) =>
    threads.issue({ draft: copyPlain(draft), options: {} });
  return { profile: batchIssuer.profile, issue };
}

describe('a thread that ends', () => {
  test('ends a batch with an error of its own, and the next call goes on where it was', async () => {
    const issuer = issueIn(threadsOf('echo-thread.mjs'));
    const store = createMemoryIssuedStore();
    const concurrency = 200;
    const all = rows(500);
    const fatal = all.map((row, number) =>
      number === 321 ? { ...row, draft: { ...row.draft, name: 'end the thread' } } : row,
    );
    const { outcomes, error } = await issueWhilePossible(fatal, { store, concurrency }, issuer);
    expect(error).toMatchObject({
      code: 'issue.thread',
      cause: expect.objectContaining({ message: expect.stringContaining('7') }),
    });
    expect(outcomes.length).toBeLessThanOrEqual(321);
    expect(new Set(told(outcomes))).toEqual(new Set(['issued']));

    const again = await issueWhilePossible(all, { store, concurrency }, issuer);
    expect(again.error).toBeUndefined();
    expect(again.outcomes.map(({ key }) => key)).toEqual(all.map(({ key }) => key));
    expect(told(again.outcomes.slice(0, outcomes.length))).not.toContain('issued');
    expect(told(again.outcomes)).not.toContain('draft.invalid ');
  });

  test('while it starts fails what waits for it, each time', async () => {
    const { issue } = issueIn(threadsOf('no-such-thread.mjs'));
    for (const _ of ['once', 'again']) {
      const results = await Promise.allSettled(
        Array.from({ length: 9 }, () => issue(minimalDraft)),
      );
      for (const result of results) {
        expect(result).toMatchObject({ status: 'rejected', reason: { code: 'issue.thread' } });
      }
    }
  });
});

test('what fails for no fault of a draft is no refusal', async () => {
  const { issue } = issueIn(threadsOf('echo-thread.mjs'));
  expect(await thrown(() => issue({ ...minimalDraft, name: 'throw' }))).toMatchObject({
    code: 'issue.thread',
    cause: expect.objectContaining({ name: 'RangeError', message: 'Too deep.' }),
  });
  expect(await issue(minimalDraft)).toMatchObject({ id: minimalDraft.id });
});

test('closing gives up what was asked for, and all that is asked for later', async () => {
  const threads = threadsOf('echo-thread.mjs');
  const { issue } = issueIn(threads);
  const asked = thrown(() => issue(minimalDraft));
  await threads.close();
  expect(await asked).toMatchObject({ code: 'issue.thread' });
  expect(await thrown(() => issue(minimalDraft))).toMatchObject({ code: 'issue.thread' });
});

test('what cannot be started is told as it is, and started anew for the next', async () => {
  const missing = new BadgeError('issue.thread', 'What starts threads could not be loaded.');
  let starts = 0;
  const start = () => {
    starts += 1;
    return Promise.reject(missing);
  };
  const threads = new SigningThreads({ threads: 2, start });
  open.push(threads);
  const { issue } = issueIn(threads);
  expect(await thrown(() => issue(minimalDraft))).toBe(missing);
  expect(await thrown(() => issue(minimalDraft))).toBe(missing);
  expect(starts).toBeGreaterThan(1);
});

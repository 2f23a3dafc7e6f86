import { afterAll, describe, expect, test } from 'vitest';
import {
  type BadgeDraft,
  type CreateIssuerOptions,
  createIssuer,
  createMemoryIssuedStore,
  generateKey,
  type KeyedDraft,
  type SignedBadge,
  type Signer,
  verifyBadge,
} from '../../src/index.js';
import { createThreadedIssuer } from '../../src/threads.js';
import { CREATED, fullDraft, minimalDraft } from '../support/badges.js';
import {
  badgesIn,
  issueAll,
  issueWhilePossible,
  newStatusLists,
  rows,
  told,
} from '../support/batches.js';
import { keysOfEachKind, WEB_ISSUER } from '../support/issuers.js';
import { thrown } from '../support/thrown.js';

const key = keysOfEachKind.Ed25519;
const options: CreateIssuerOptions = {
  profile: { id: WEB_ISSUER, name: 'Example Network', image: 'https://badges.example.org/i.png' },
  keys: [
    { status: 'active', key, id: `${WEB_ISSUER}#new` },
    { status: 'retired', publicKey: await generateKey(), id: `${WEB_ISSUER}#old` },
    { status: 'active', key: keysOfEachKind['P-256'] },
  ],
};
const alone = createIssuer(options);
const inThreads = createThreadedIssuer({ ...options, threads: 2 });
afterAll(() => inThreads.close());

const { concurrency } = inThreads;
const created = CREATED;

/** Drafts of which everything is given, salts too. */
const drafts: readonly BadgeDraft[] = Array.from({ length: 130 }, (_, number) => ({
  ...(number % 2 === 0 ? fullDraft : minimalDraft),
  id: `urn:example:${number}`,
  recipient: {
    id: `did:example:${number}`,
    identifiers: [
      { type: 'emailAddress', value: `m${number}@example.org`, salt: `salt ${number}` },
    ],
  },
}));

describe('an issuer in threads', () => {
  test('gives byte for byte the badges that one thread gives, in the order they are asked for', async () => {
    const expected: SignedBadge[] = [];
    for (const draft of drafts) expected.push(await alone.issue(draft, { created }));
    const actual = await Promise.all(drafts.map((draft) => inThreads.issue(draft, { created })));
    expect(actual.map((badge) => JSON.stringify(badge))).toEqual(
      expected.map((badge) => JSON.stringify(badge)),
    );
  });

  test('takes the clock of its options', async () => {
    const issuer = createThreadedIssuer({ ...options, threads: 1, now: () => CREATED });
    const { proof } = await issuer.issue(minimalDraft);
    await issuer.close();
    expect(proof).toMatchObject([{ created: '2026-01-01T00:00:00Z' }]);
  });

  test('uses the key of the proof that is asked for', async () => {
    const badge = await inThreads.issue(minimalDraft, { created, cryptosuite: 'ecdsa-rdfc-2019' });
    const { verificationMethod } = { ...badge.proof[0] };
    expect(verificationMethod).toContain(keysOfEachKind['P-256'].publicKeyMultibase);
  });

  test('signs badges that verify', async () => {
    const issuer = createThreadedIssuer({ profile: { name: 'Example' }, key, threads: 1 });
    const report = await verifyBadge(await issuer.issue(minimalDraft));
    await issuer.close();
    expect(report.verdict).toBe('valid');
  });

  test.each<[string, unknown, unknown]>([
    ['no draft', undefined, undefined],
    ['a text', 'draft', undefined],
    ['a faulty address', { ...minimalDraft, recipient: { emailAddress: 'x' } }, undefined],
    ['an unknown member', { ...minimalDraft, colour: 'red' }, undefined],
    [
      'a result of nothing',
      {
        ...minimalDraft,
        subject: { result: [{ value: '1', resultDescription: 'urn:example:none' }] },
      },
      undefined,
    ],
    [
      'an end before the beginning',
      { ...minimalDraft, validUntil: '2020-01-01T00:00:00Z' },
      undefined,
    ],
    ['half a character', { ...minimalDraft, name: '\ud800' }, undefined],
    ['a function', { ...minimalDraft, name: () => 'name' }, undefined],
    ['a proxy', new Proxy(minimalDraft, {}), { created: new Date(Number.NaN) }],
    ['a prototype', JSON.parse('{"__proto__":{"name":"x"},"id":"urn:x:1"}'), undefined],
    ['a kind of proof that nobody knows', minimalDraft, { cryptosuite: Symbol('x') }],
    ['a kind of proof that it has no key for', minimalDraft, { cryptosuite: 'ecdsa-sd-2023' }],
    ['a date that is none', minimalDraft, { created: '2026' }],
  ])('refuses as one thread does: %s', async (_, draft, issueOptions) => {
    const by = (issuer: object) => thrown(() => Reflect.get(issuer, 'issue')(draft, issueOptions));
    const [expected, actual] = [await by(alone), await by(inThreads)];
    expect(expected).toMatchObject({ name: 'BadgeError' });
    const said = (error: unknown) =>
      ['code', 'path', 'message', 'hint'].map((name) => Reflect.get(Object(error), name));
    expect(said(actual)).toEqual(said(expected));
  });

  test('takes a draft as it is when it is asked for', async () => {
    const draft = { ...minimalDraft, name: 'As it was' };
    const asked = inThreads.issue(draft, { created });
    draft.name = 'As it became';
    expect(await asked).toMatchObject({ name: 'As it was' });
  });

  test('has no key that only a signer has', async () => {
    const signer: Signer = { ...key, algorithm: 'Ed25519', sign: (data) => key.sign(data) };
    expect(
      await thrown(() => createThreadedIssuer({ profile: { name: 'X' }, key: signer })),
    ).toMatchObject({ code: 'key.not-exportable' });
  });

  test.each([0, 1.5, -1, Number.NaN, '2'])('does not start %s threads', async (threads) => {
    const start = () => Reflect.apply(createThreadedIssuer, undefined, [{ ...options, threads }]);
    expect(await thrown(start)).toMatchObject({ code: 'option.invalid', path: '/threads' });
  });
});

describe('issueMany with an issuer in threads', () => {
  const faulty: readonly KeyedDraft[] = rows(250).map((row, number) =>
    number % 10 === 3
      ? {
          ...row,
          draft: {
            ...row.draft,
            subject: { result: [{ value: `${number}`, resultDescription: 'urn:example:none' }] },
          },
        }
      : row,
  );

  test('keeps the order, refuses single drafts, and gives each badge one place', async () => {
    const settings = { created, statusLists: newStatusLists().lists, concurrency };
    const outcomes = await issueAll(faulty, settings, inThreads);
    expect(outcomes.map(({ key: of }) => of)).toEqual(faulty.map(({ key: of }) => of));
    const expected = told(await issueAll(faulty, { created }, alone));
    expect(told(outcomes)).toEqual(expected);
    expect(new Set(expected).size).toBe(2);
    const places = badgesIn(outcomes).map(
      ({ credentialStatus }) => [credentialStatus].flat()[0]?.id,
    );
    expect(new Set(places).size).toBe(225);
  });

  test('stops when it is told to, and goes on with the badges that are there', async () => {
    const stop = new AbortController();
    const store = createMemoryIssuedStore();
    const onProgress = ({ done }: { readonly done: number }) => done === 60 && stop.abort('enough');
    const settings = { store, created, concurrency, signal: stop.signal, onProgress };
    const { outcomes, error } = await issueWhilePossible(rows(250), settings, inThreads);
    expect(error).toBe('enough');
    const again = await issueAll(rows(250), { store, created, concurrency }, inThreads);
    expect(badgesIn(again).slice(0, outcomes.length)).toEqual(badgesIn(outcomes));
    expect(told(again).filter((status) => status === 'issued').length).toBeGreaterThan(0);
    const undisturbed = await issueAll(rows(250), { created }, alone);
    expect(badgesIn(again)).toEqual(badgesIn(undisturbed));
  });
});

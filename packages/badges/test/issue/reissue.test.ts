import { describe, expect, test } from 'vitest';
import {
  attachEndorsement,
  type BadgeChanges,
  type BadgeDraft,
  createIssuer,
  createMemoryStatusListStore,
  createStatusLists,
  generateKey,
  type Issuer,
  type SignedBadge,
  type StatusLists,
  verifyBadge,
} from '../../src/index.js';
import {
  CREATED,
  fullDraft,
  minimalDraft,
  NOW,
  testIssuer,
  unsignedBadge,
  VALID_UNTIL,
  verdictOn,
} from '../support/badges.js';
import { keysOfEachKind, WEB_ISSUER } from '../support/issuers.js';
import { edit, withoutProof } from '../support/json-edit.js';
import { signed } from '../support/sign.js';
import { thrown } from '../support/thrown.js';
import { payloadOf } from '../support/token-parts.js';

const issuer = await testIssuer();
const OLD = String(minimalDraft.id);
const NEW = 'urn:uuid:00000000-0000-4000-8000-000000000002';
const emailAddress = 'alice@example.org';

const listsOf = (by: Issuer = issuer): StatusLists =>
  createStatusLists({
    issuer: by,
    store: createMemoryStatusListStore(),
    baseUrl: 'https://badges.example.org/status',
    now: () => new Date(NOW),
  });

async function withStatus(lists: StatusLists, changes: Partial<BadgeDraft> = {}) {
  const credentialStatus = await lists.allocate(OLD);
  return issuer.issue({ ...minimalDraft, ...changes, credentialStatus }, { created: CREATED });
}

function reissued(old: object, changes: BadgeChanges = {}): Promise<SignedBadge> {
  return issuer.reissue(old, changes, { id: NEW, created: CREATED });
}

function refusalOf(...given: readonly unknown[]): Promise<unknown> {
  return thrown(() => Reflect.apply(issuer.reissue, issuer, given));
}

describe('a badge that replaces another', () => {
  test('says what that said, from when it was awarded, and names it as evidence', async () => {
    const old = await issuer.issue(fullDraft, { created: CREATED });
    const badge = await reissued(old);
    const evidence = [
      ...(old.evidence ?? []),
      {
        id: OLD,
        type: ['Evidence'],
        name: 'Previous badge',
        narrative: `This badge replaces ${OLD}.`,
      },
    ];
    expect(withoutProof(badge)).toEqual({ ...withoutProof(old), id: NEW, evidence });
    const { verdict, warnings } = await verifyBadge(badge, { now: NOW });
    expect([verdict, warnings]).toEqual(['valid', []]);
  });

  test('has a corrected name', async () => {
    const old = await issuer.issue(minimalDraft, { created: CREATED });
    const badge = await reissued(old, {
      name: 'Facilitation I',
      achievement: { name: 'Facilitation I' },
    });
    expect(badge.name).toBe('Facilitation I');
    expect(badge.credentialSubject.achievement).toEqual({
      ...old.credentialSubject.achievement,
      name: 'Facilitation I',
    });
  });

  test('has another period, and keeps the day of the award', async () => {
    const old = await issuer.issue({ ...minimalDraft, validUntil: VALID_UNTIL });
    const badge = await reissued(old, {
      validFrom: '2027-01-01T00:00:00Z',
      validUntil: '2028-01-01T00:00:00Z',
    });
    expect(badge).toMatchObject({
      validFrom: '2027-01-01T00:00:00Z',
      validUntil: '2028-01-01T00:00:00Z',
      awardedDate: minimalDraft.validFrom,
    });
    const again = await issuer.reissue(badge, { validUntil: null }, { id: 'urn:uuid:3' });
    expect([again.awardedDate, again.validUntil]).toEqual([minimalDraft.validFrom, undefined]);
    expect(again.evidence?.map(({ id }) => id)).toEqual([OLD, NEW]);
  });

  test('leaves out what the changes take away', async () => {
    const old = await issuer.issue(fullDraft, { created: CREATED });
    const badge = await reissued(old, {
      description: null,
      achievement: { tag: null },
      subject: { result: null, role: 'Host' },
    });
    expect(badge.description).toBeUndefined();
    expect(badge.credentialSubject.achievement.tag).toBeUndefined();
    expect(badge.credentialSubject.result).toBeUndefined();
    expect(badge.credentialSubject.role).toBe('Host');
    expect(badge.credentialSubject.term).toBe('Spring');
  });

  test('names the same recipient by the same hash, which needs no address', async () => {
    const old = await issuer.issue({ ...minimalDraft, recipient: { emailAddress } });
    const badge = await reissued(old);
    expect(badge.credentialSubject.identifier).toEqual(old.credentialSubject.identifier);
    expect(await verdictOn(badge, { recipient: { emailAddress } })).toEqual(['valid']);
  });

  test('names another recipient only, and does not lead to the first', async () => {
    const old = await issuer.issue(minimalDraft);
    const badge = await reissued(old, { recipient: { emailAddress } });
    expect(badge.credentialSubject.id).toBeUndefined();
    expect(badge.evidence).toBeUndefined();
    expect(JSON.stringify(badge)).not.toContain(OLD);
    expect(await verdictOn(badge, { recipient: { emailAddress } })).toEqual(['valid']);
  });

  test('comes out the same when it is asked for again, whoever the recipient', async () => {
    const old = await issuer.issue(minimalDraft);
    const changes = { recipient: { emailAddress, identifiers: [{ type: 'name', value: 'A' }] } };
    const first = await reissued(old, changes);
    expect(await reissued(JSON.parse(JSON.stringify(old)), changes)).toEqual(first);
    const other = await issuer.reissue(old, changes, { id: 'urn:uuid:3', created: CREATED });
    const salts = [
      ...(first.credentialSubject.identifier ?? []),
      ...(other.credentialSubject.identifier ?? []),
    ];
    expect(new Set(salts.map(({ salt }) => salt)).size).toBe(4);
  });

  test('says who the issuer is today', async () => {
    const old = await issuer.issue(minimalDraft);
    const renamed = await testIssuer({ name: 'Another name' });
    expect((await renamed.reissue(old, {}, { id: NEW })).issuer.name).toBe('Another name');
  });

  test('keeps what others say of the achievement, and not what they said of the old badge', async () => {
    const endorser = await testIssuer({ name: 'Example College' }, 2);
    const validFrom = '2026-01-01T00:00:00Z';
    const ofBadge = await endorser.endorse({ subject: OLD, validFrom });
    const ofAchievement = await endorser.endorse({ subject: minimalDraft.achievement, validFrom });
    const draft = attachEndorsement(attachEndorsement(minimalDraft, ofBadge), ofAchievement);
    const badge = await reissued(await issuer.issue(draft, { created: CREATED }));
    expect(badge.endorsement).toBeUndefined();
    expect(badge.credentialSubject.achievement.endorsement).toEqual([ofAchievement]);
  });

  test('may be a token, of a token', async () => {
    const key = keysOfEachKind['P-256'];
    const web = createIssuer({ profile: { id: WEB_ISSUER }, key });
    const old = await web.issueJwt(minimalDraft);
    const token = await web.reissue(old, { name: 'Facilitation I' }, { id: NEW, format: 'jwt' });
    expect(payloadOf(token)).toMatchObject({ jti: NEW, name: 'Facilitation I' });
  });

  test('replaces one that has ended, and one of a key that was retired', async () => {
    const [present, former] = [await generateKey(), keysOfEachKind.Ed25519];
    const before = createIssuer({ profile: { id: WEB_ISSUER }, key: former });
    const old = await before.issue({ ...minimalDraft, validUntil: '2026-02-01T00:00:00Z' });
    const now = createIssuer({
      profile: { id: WEB_ISSUER },
      keys: [
        { status: 'active', key: present },
        { status: 'retired', publicKey: former },
      ],
    });
    expect((await now.reissue(old, { validUntil: null }, { id: NEW })).id).toBe(NEW);
  });
});

describe('no badge replaces', () => {
  test.each<readonly [string, () => unknown, string]>([
    ['one of another issuer', async () => (await testIssuer({}, 2)).issue(minimalDraft), '/issuer'],
    [
      'one that was changed',
      async () => edit(await issuer.issue(minimalDraft), { '/name': 'x' }),
      '/proof/0',
    ],
    ['one without a signature', () => unsignedBadge(), ''],
    ['one that another signed', () => signed(unsignedBadge(), { seed: 2 }), '/proof'],
    ['one without an id', () => signed(edit(unsignedBadge(), { '/id': undefined })), '/id'],
    ['text', () => 'a badge', ''],
    ['a list', () => [], ''],
    ['null', () => null, ''],
  ])('%s', async (_, make, path) => {
    expect(await refusalOf(await make(), {}, { id: NEW })).toMatchObject({
      code: 'reissue.refused',
      path: expect.stringContaining(path),
      hint: expect.any(String),
    });
  });

  test('one of a key that was stolen, unless it stands in the issuer’s records', async () => {
    const [present, stolen] = [await generateKey(), keysOfEachKind.Ed25519];
    const old = await createIssuer({ profile: { id: WEB_ISSUER }, key: stolen }).issue(
      minimalDraft,
    );
    const revoked = '2026-02-01T00:00:00Z';
    const now = createIssuer({
      profile: { id: WEB_ISSUER },
      keys: [
        { status: 'active', key: present },
        { status: 'compromised', publicKey: stolen, revoked },
      ],
    });
    expect(await thrown(() => now.reissue(old, {}, { id: NEW }))).toMatchObject({
      code: 'reissue.refused',
    });
    const badge = await now.reissue(old, {}, { id: NEW, fromRecords: true });
    expect(badge.proof[0]?.verificationMethod).toBe(now.verificationMethod);
  });
});

describe('what is wrong with the call is refused', async () => {
  const old = await issuer.issue(minimalDraft);

  test.each<readonly [string, unknown, string]>([
    ['an unknown member', { expires: 'x' }, '/expires'],
    ['an id among the changes', { id: NEW }, '/id'],
    ['an end before the start', { validUntil: '2025-01-01T00:00:00Z' }, '/validUntil'],
    ['a recipient who is nobody', { recipient: {} }, '/recipient'],
    ['no recipient', { recipient: null }, '/recipient'],
    ['no achievement', { achievement: null }, '/achievement'],
    ['an achievement without a name', { achievement: { name: null } }, '/achievement/name'],
    ['a list', [], ''],
    ['nothing', undefined, ''],
  ])('in the changes: %s', async (_, changes, path) => {
    expect(await refusalOf(old, changes, { id: NEW })).toMatchObject({
      code: 'draft.invalid',
      path,
    });
  });

  test.each<readonly [string, unknown, string]>([
    ['no options', undefined, '/id'],
    ['no id', {}, '/id'],
    ['a relative id', { id: '2' }, '/id'],
    ['the id of the old badge', { id: OLD }, '/id'],
    ['an endless id', { id: `urn:x:${'1'.repeat(2000)}` }, '/id'],
    ['another format', { id: NEW, format: 'xml' }, '/format'],
    ['lists that are none', { id: NEW, statusLists: {} }, '/statusLists'],
    ['a name that is empty', { id: NEW, by: '' }, '/by'],
    ['records that are neither', { id: NEW, fromRecords: 'yes' }, '/fromRecords'],
  ])('in the options: %s', async (_, options, path) => {
    expect(await refusalOf(old, {}, options)).toMatchObject({ code: 'option.invalid', path });
  });
});

describe('with status lists', () => {
  test('the old badge is called back for the new one, which can be called back too', async () => {
    const lists = listsOf();
    const old = await withStatus(lists);
    const badge = await issuer.reissue(old, {}, { id: NEW, statusLists: lists, by: 'registrar' });
    expect(badge.credentialStatus).toEqual((await lists.allocate(NEW))[0]);
    expect(await lists.statusOf(OLD)).toBe('revoked');
    expect(await lists.statusOf(NEW)).toBe('active');
    expect(await lists.history(OLD)).toMatchObject([
      { by: 'registrar', reason: `replaced by ${NEW}` },
    ]);
    const list = JSON.stringify(
      await lists.publish('https://badges.example.org/status/revocation/1'),
    );
    const fetch = async () => new Response(list);
    expect(await verdictOn(old, { fetch })).toEqual(['invalid', 'status.revoked']);
    expect(await verdictOn(badge, { fetch })).toEqual(['valid']);
  });

  test('the same call again gives the same badge, and calls back nothing more', async () => {
    const lists = listsOf();
    const old = await withStatus(lists);
    const options = { id: NEW, statusLists: lists, created: CREATED };
    const first = await issuer.reissue(old, {}, options);
    expect(await issuer.reissue(old, {}, options)).toEqual(first);
    expect(await lists.history(OLD)).toHaveLength(1);
  });

  test.each<readonly [string, keyof StatusLists]>([
    ['before it has a place', 'allocate'],
    ['before the old one is called back', 'revoke'],
  ])('a call that was interrupted %s comes to the same end', async (_, name) => {
    const lists = listsOf();
    const old = await withStatus(lists);
    const broken = { ...lists, [name]: () => Promise.reject(new Error('the store is down')) };
    const options = { id: NEW, created: CREATED };
    await expect(issuer.reissue(old, {}, { ...options, statusLists: broken })).rejects.toThrow(
      'down',
    );
    expect(await lists.statusOf(OLD)).toBe('active');
    const badge = await issuer.reissue(old, {}, { ...options, statusLists: lists });
    expect([badge.id, await lists.statusOf(OLD)]).toEqual([NEW, 'revoked']);
  });

  test('nothing is called back for a badge that cannot be made', async () => {
    const lists = listsOf();
    const old = await withStatus(lists);
    const changes = { achievement: { image: 'relative.png' } };
    expect(await refusalOf(old, changes, { id: NEW, statusLists: lists })).toMatchObject({
      code: 'draft.invalid',
      path: '/achievement/image',
    });
    expect(await lists.history(OLD)).toEqual([]);
  });

  test.each<readonly [string, (lists: StatusLists) => Promise<unknown>]>([
    ['was revoked', (lists) => lists.revoke(OLD, { reason: 'Fraud' })],
    ['was revoked without a reason', (lists) => lists.revoke(OLD)],
    ['was replaced by another', (lists) => lists.revoke(OLD, { reason: 'replaced by urn:uuid:9' })],
  ])('a badge that %s is not made good again', async (_, happen) => {
    const lists = listsOf();
    const old = await withStatus(lists);
    await happen(lists);
    expect(await refusalOf(old, {}, { id: NEW, statusLists: lists })).toMatchObject({
      code: 'reissue.refused',
      path: '/credentialStatus',
    });
  });

  test('a badge that is suspended is not made good either, until it is reinstated', async () => {
    const lists = createStatusLists({
      issuer,
      store: createMemoryStatusListStore(),
      baseUrl: 'https://badges.example.org/status',
      purposes: ['revocation', 'suspension'],
    });
    const old = await withStatus(lists);
    await lists.suspend(OLD);
    const options = { id: NEW, statusLists: lists };
    expect(await refusalOf(old, {}, options)).toMatchObject({ code: 'reissue.refused' });
    await lists.reinstate(OLD);
    expect((await issuer.reissue(old, {}, options)).id).toBe(NEW);
  });

  test('of two who replace one badge at once, one gets a new badge', async () => {
    const lists = listsOf();
    const old = await withStatus(lists);
    const outcomes = await Promise.allSettled(
      [NEW, 'urn:uuid:3'].map((id) => issuer.reissue(old, {}, { id, statusLists: lists })),
    );
    const statuses = outcomes.map(({ status }) => status).sort();
    expect(statuses).toEqual(['fulfilled', 'rejected']);
    expect(await lists.history(OLD)).toHaveLength(1);
  });

  test('a badge that has no place in them is not replaced', async () => {
    const lists = listsOf();
    const old = await issuer.issue(minimalDraft);
    expect(await refusalOf(old, {}, { id: NEW, statusLists: lists })).toMatchObject({
      code: 'reissue.refused',
      path: '/credentialStatus',
    });
    const elsewhere = await withStatus(listsOf());
    expect(await refusalOf(elsewhere, {}, { id: NEW, statusLists: lists })).toMatchObject({
      code: 'status.unknown-badge',
    });
  });
});

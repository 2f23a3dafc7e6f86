import { gzipSync } from 'node:zlib';
import { base64urlnopad } from '@scure/base';
import { CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES_3_0_3 } from '../../support/contexts.js';
import type { Json } from '../../support/json-edit.js';
import { token } from '../../support/sign-jwt.js';
import {
  badgeWith,
  ENTRIES,
  encodedBits,
  entry,
  INDEX,
  LIST,
  olderList,
  setTo,
  signedList,
  unsignedList,
} from '../../support/status-lists.js';
import { badgeBy, signedWith } from '../badge.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { ed25519 } from '../keys.js';

const key = ed25519();
const badge = badgeWith(entry());
const REVOKED: CaseDraft['expected'] = ['invalid', 'status.revoked'];
const LIST_INVALID: CaseDraft['expected'] = ['unverifiable', 'status.list-invalid'];
const UNREACHABLE: CaseDraft['expected'] = ['unverifiable', 'status.unreachable'];

/** Badges that may have been called back, and lists that may say anything. */
export async function statusCases(): Promise<readonly CorpusCase[]> {
  return casesOf('status', [
    ...(await bitCases()),
    ...(await listCases()),
    ...(await entryCases()),
    ...(await otherCases()),
  ]);
}

const withList = (
  title: string,
  body: unknown,
  expected: CaseDraft['expected'],
  warnings: CaseDraft['warnings'] = [],
  input: CaseDraft['input'] = badge,
): CaseDraft => ({
  title,
  threats: ['T19'],
  input,
  network: { [LIST]: { body } },
  expected,
  warnings,
});

async function bitCases(): Promise<readonly CaseDraft[]> {
  const set = (value: number, more: Parameters<typeof setTo>[1] = {}, subject: Json = {}) =>
    signedList({ encodedList: setTo(value, more), ...subject });
  const suspension = badgeWith(entry({ statusPurpose: 'suspension' }));
  const neighbour = (offset: number) =>
    signedList({ encodedList: encodedBits({ set: new Map([[INDEX + offset, 1]]) }) });
  return [
    withList('a clear bit', await signedList(), ['valid']),
    withList('a set bit', await set(1), REVOKED),
    withList(
      'a set bit for suspension',
      await signedList({ statusPurpose: 'suspension', encodedList: setTo(1) }),
      ['invalid', 'status.suspended'],
      [],
      suspension,
    ),
    withList('the bit before it set', await neighbour(-1), ['valid']),
    withList('the bit after it set', await neighbour(1), ['valid']),
    withList(
      'every bit set',
      await signedList({
        encodedList: `u${base64urlnopad.encode(new Uint8Array(gzipSync(new Uint8Array(ENTRIES / 8).fill(255))))}`,
      }),
      REVOKED,
    ),
    withList(
      'a clear bit in a list that is too short',
      await signedList({ encodedList: encodedBits({ entries: 96_000 }) }),
      LIST_INVALID,
    ),
    withList(
      'a clear bit in a list of 100,000',
      await signedList({ encodedList: encodedBits({ entries: 100_000 }) }),
      ['valid'],
      ['status.short-list'],
    ),
    withList('a set bit in a list of 100,000', await set(1, { entries: 100_000 }), REVOKED),
    withList(
      'a list that is just long enough',
      await signedList({ encodedList: encodedBits({ entries: ENTRIES }) }),
      ['valid'],
    ),
    withList(
      'an index beyond the list',
      await signedList(),
      LIST_INVALID,
      [],
      badgeWith(entry({ statusListIndex: String(ENTRIES) })),
    ),
    withList(
      'the last index',
      await signedList({ encodedList: encodedBits({ set: new Map([[ENTRIES - 1, 1]]) }) }),
      REVOKED,
      [],
      badgeWith(entry({ statusListIndex: String(ENTRIES - 1) })),
    ),
    withList(
      'the first index',
      await signedList({ encodedList: encodedBits({ set: new Map([[0, 1]]) }) }),
      REVOKED,
      [],
      badgeWith(entry({ statusListIndex: '0' })),
    ),
  ];
}

async function listCases(): Promise<readonly CaseDraft[]> {
  const attacker = { seed: 9 };
  const good = await signedList();
  const stripped = unsignedList();
  const tokenList = token(
    { alg: 'EdDSA', kid: `${key.did}#${key.multibase}`, typ: 'vc+jwt' },
    { ...stripped, iss: key.did },
    key,
  );
  return [
    withList('a list that is not signed', stripped, LIST_INVALID),
    withList(
      'a list changed after it was signed',
      { ...good, validFrom: '2026-01-02T00:00:00Z' },
      LIST_INVALID,
    ),
    withList(
      'a list signed by an attacker in the issuer’s name',
      await signedList({}, {}, attacker),
      LIST_INVALID,
    ),
    withList('a list of another address', await signedList({}, { id: `${LIST}0` }), LIST_INVALID),
    withList(
      'a list that has expired',
      await signedList({}, { validUntil: '2026-05-01T00:00:00Z' }),
      LIST_INVALID,
    ),
    withList(
      'a list that is not yet in force',
      await signedList({}, { validFrom: '2026-07-01T00:00:00Z' }),
      LIST_INVALID,
    ),
    withList(
      'a list for another purpose',
      await signedList({ statusPurpose: 'suspension' }),
      LIST_INVALID,
    ),
    withList(
      'a list for several purposes',
      await signedList({ statusPurpose: ['suspension', 'revocation'] }),
      ['valid'],
    ),
    withList(
      'a list that is a badge',
      await signedWith(badgeBy(key.did, { id: LIST }), key),
      LIST_INVALID,
    ),
    withList('a list that is no JSON', '<html></html>', LIST_INVALID),
    withList('a list as a token', tokenList, ['valid']),
    withList(
      'a list whose bits are no gzip',
      await signedList({ encodedList: 'uAAAA' }),
      LIST_INVALID,
    ),
    withList(
      'a list whose bits are no base64url',
      await signedList({ encodedList: 'u****' }),
      LIST_INVALID,
    ),
    {
      ...withList(
        'a list that unpacks to gigabytes',
        await signedList({
          encodedList: `u${base64urlnopad.encode(new Uint8Array(gzipSync(new Uint8Array(64 * 1024 * 1024))))}`,
        }),
        LIST_INVALID,
      ),
      threats: ['T19', 'T21'],
    },
    { title: 'a list that cannot be had', threats: ['T20'], input: badge, expected: UNREACHABLE },
    {
      title: 'a list without the network',
      threats: ['T20'],
      input: badge,
      options: { online: false },
      network: { [LIST]: { body: good } },
      expected: UNREACHABLE,
    },
    {
      title: 'a list at a private address',
      threats: ['T31'],
      input: badgeWith(entry({ statusListCredential: 'https://169.254.169.254/list' })),
      expected: ['unverifiable', 'link.blocked'],
    },
    {
      title: 'a list behind a redirect to a private address',
      threats: ['T31'],
      input: badge,
      network: {
        [LIST]: { status: 302, headers: { location: 'https://10.0.0.1/list' }, body: '' },
      },
      expected: ['unverifiable', 'link.blocked'],
    },
  ];
}

async function entryCases(): Promise<readonly CaseDraft[]> {
  const good = await signedList();
  const malformed = (title: string, changes: Json): CaseDraft => ({
    title: `an entry with ${title}`,
    threats: ['T19'],
    input: badgeWith(entry(changes)),
    network: { [LIST]: { body: good } },
    expected: ['invalid', 'status.malformed'],
  });
  return [
    malformed('an index that is negative', { statusListIndex: '-1' }),
    malformed('an index with a sign', { statusListIndex: '+1' }),
    malformed('an index with a fraction', { statusListIndex: '1.0' }),
    malformed('an index in other digits', { statusListIndex: '0x10' }),
    malformed('an index with words behind it', { statusListIndex: '94567 or so' }),
    malformed('an index with zeros in front', { statusListIndex: '0094567' }),
    malformed('no index', { statusListIndex: undefined }),
    malformed('no list', { statusListCredential: undefined }),
    malformed('no purpose', { statusPurpose: undefined }),
    withList(
      'an index as a number',
      good,
      ['valid'],
      ['schema.lenient'],
      badgeWith(entry({ statusListIndex: INDEX })),
    ),
    withList(
      'two entries, one set',
      await signedList({ statusPurpose: ['revocation', 'suspension'], encodedList: setTo(1) }),
      ['invalid', 'status.revoked', 'status.suspended'],
      [],
      badgeWith([entry(), entry({ id: `${LIST}#s`, statusPurpose: 'suspension' })]),
    ),
    {
      title: 'one entry set, and one that cannot be had',
      threats: ['T20'],
      input: badgeWith([entry(), entry({ id: `${LIST}#2`, statusListCredential: `${LIST}2` })]),
      network: { [LIST]: { body: await signedList({ encodedList: setTo(1) }) } },
      expected: [...REVOKED, 'status.unreachable'],
    },
  ];
}

async function otherCases(): Promise<readonly CaseDraft[]> {
  const older = badgeWith(entry({ type: 'StatusList2021Entry' }), {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, 'https://w3id.org/vc/status-list/2021/v1'],
  });
  const plain = (revoked: unknown) => ({ id: LIST, issuer: key.did, revokedCredential: revoked });
  const byList = signedWith(
    badgeBy(key.did, {
      '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS],
      credentialStatus: { id: LIST, type: '1EdTechRevocationList' },
    }),
    key,
  );
  return [
    { ...withList('StatusList2021 with a clear bit', await olderList(), ['valid'], [], older) },
    {
      ...withList(
        'StatusList2021 with a set bit',
        await olderList({ encodedList: setTo(1).slice(1) }),
        REVOKED,
        [],
        older,
      ),
    },
    {
      title: 'a plain list at somebody else’s address',
      threats: ['T19'],
      input: byList,
      network: { [LIST]: { body: plain([]) } },
      expected: LIST_INVALID,
    },
  ];
}

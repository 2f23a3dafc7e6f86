import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import type { Json } from '../support/json-edit.js';
import {
  issuerProfile,
  OB2_BADGE,
  OB2_ISSUER,
  OB2_KEY,
  OB2_LIST,
  OB2_NOW,
  reportOn,
  revocationList,
  signedAssertion,
  signedPages,
  signedToken,
  verdictOn,
} from '../support/open-badges-2.js';
import { webOf } from '../support/published.js';

const EVIL = 'https://badges.evil.example';
const SIGNED = signedToken();
const _signer = (changes: Json) => issuerProfile({ revocationList: OB2_LIST, ...changes });

describe('what cannot be had leaves a signed badge open', () => {
  test.each<[string, string, unknown, string]>([
    ['its badge class', OB2_BADGE, 404, 'key.unresolvable'],
    ['its issuer', OB2_ISSUER, 503, 'key.unresolvable'],
    ['its key', OB2_KEY, 404, 'key.unresolvable'],
    ['its key, at a private address', OB2_KEY, new URL('https://127.0.0.1/'), 'link.blocked'],
    ['the list of revoked badges', OB2_LIST, 404, 'status.unreachable'],
    ['the list, at a private address', OB2_LIST, new URL('https://127.0.0.1/'), 'link.blocked'],
    [
      'the list, which is another issuer’s',
      OB2_LIST,
      revocationList({ issuer: `${EVIL}/issuer` }),
      'status.list-invalid',
    ],
    [
      'the list, which is another',
      OB2_LIST,
      revocationList({ id: `${OB2_LIST}2` }),
      'status.list-invalid',
    ],
    [
      'the list, which is of another type',
      OB2_LIST,
      revocationList({ type: 'List' }),
      'status.list-invalid',
    ],
    [
      'the list, which has no entries to read',
      OB2_LIST,
      revocationList({ revokedAssertions: undefined }),
      'status.list-invalid',
    ],
    [
      'the list, with an entry that cannot be read',
      OB2_LIST,
      revocationList({ revokedAssertions: [{ name: 'x' }] }),
      'status.list-invalid',
    ],
  ])('%s', async (_, address, page, code) => {
    expect(await verdictOn(signedPages({ [address]: page }), SIGNED)).toEqual([
      'unverifiable',
      code,
    ]);
  });

  test('without the network', async () => {
    expect(await verdictOn({}, SIGNED, { online: false })).toEqual([
      'unverifiable',
      'key.unresolvable',
    ]);
  });
});

describe('a signed badge that its issuer has revoked', () => {
  const { id } = signedAssertion();
  test.each<[string, unknown, RegExp]>([
    ['by its id', id, /^It was revoked\.$/],
    ['with a reason', { id, revocationReason: 'Awarded by mistake' }, /"Awarded by mistake"/],
    ['under the name of Open Badges 1', { uid: id }, /revoked/],
  ])('%s', async (_, entry, message) => {
    const list = revocationList({ revokedAssertions: ['urn:uuid:1', entry] });
    const { verdict, problems } = await reportOn(signedPages({ [OB2_LIST]: list }), SIGNED);
    expect(verdict).toBe('invalid');
    expect(problems).toEqual([
      expect.objectContaining({ code: 'status.revoked', message: expect.stringMatching(message) }),
    ]);
  });

  test('is not asked about where nobody signed it', async () => {
    const { fetch, asked } = webOf(signedPages({ [OB2_KEY]: 404 }));
    await verifyBadge(SIGNED, { now: OB2_NOW, fetch });
    expect(asked).not.toContain(OB2_LIST);
  });
});

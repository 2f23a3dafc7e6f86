import type { Json } from '../../support/json-edit.js';
import {
  OB2_ASSERTION as AT,
  assertion,
  OB2_BADGE as BADGE,
  badgeClass,
  OB2_ISSUER as ISSUER,
  issuerProfile,
  OB2_KEY as KEY,
  keyDocument,
  OB2_LIST as LIST,
  revocationList,
  signedAssertion,
  signedToken,
} from '../../support/open-badges-2.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { ed25519, nist, rsa } from '../keys.js';
import { EVIL, type OpenBadges2Draft, signed } from '../open-badges-2.js';

/** Signed badges of Open Badges 2.0: signatures, keys, and lists of revoked badges. */
export function openBadges2SignedCases(): Promise<readonly CorpusCase[]> {
  return casesOf('open-badges-2', [...signedCases(), ...keyCases(), ...listCases()]);
}

const KEY_OF_ISSUER = rsa();

const byIssuer = (changes: Json) => issuerProfile({ revocationList: LIST, ...changes });

function signedCases(): readonly CaseDraft[] {
  const [header, payload, signature] = signedToken().split('.');
  const [, otherPayload] = signedToken({ issuedOn: '2020-01-15T10:00:00Z' }).split('.');
  const p256 = nist('P-256');
  return [
    signed({ title: 'signed', expected: ['valid'] }),
    signed({
      title: 'signed with ES256',
      input: signedToken({}, { key: p256 }),
      pages: { [KEY]: keyDocument(p256) },
      expected: ['valid'],
    }),
    signed({
      title: 'signed, with its class inside',
      input: signedToken({ badge: badgeClass() }),
      pages: { [BADGE]: 404 },
      expected: ['valid'],
    }),
    signed({
      title: 'signed, and changed afterwards',
      input: `${header}.${otherPayload}.${signature}`,
      expected: ['invalid', 'proof.signature'],
    }),
    signed({
      title: 'signed, and given without its signature',
      threats: ['T9'],
      input: signedAssertion(),
      expected: ['invalid', 'proof.missing'],
      warnings: [],
    }),
    signed({
      title: 'signed with nothing',
      threats: ['T14'],
      input: `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.${signature}`,
      expected: ['invalid', 'jwt.algorithm'],
      warnings: [],
    }),
    signed({
      title: 'signed with EdDSA',
      threats: ['T14'],
      input: signedToken({}, { key: ed25519() }),
      expected: ['invalid', 'jwt.algorithm'],
      warnings: [],
    }),
    signed({
      title: 'signed with what the key is not for',
      threats: ['T14'],
      input: signedToken({}, { key: p256 }),
      expected: ['invalid', 'jwt.algorithm'],
    }),
    signed({
      title: 'signed over what is encoded otherwise',
      threats: ['T16'],
      input: signedToken({}, { header: { crit: ['b64'], b64: false } }),
      expected: ['invalid', 'jwt.header'],
      warnings: [],
    }),
    signed({
      title: 'signed, and hosted too',
      input: signedToken({ id: AT, verification: { type: 'hosted' } }),
      pages: { [AT]: assertion() },
      expected: ['valid'],
    }),
  ];
}

function keyCases(): readonly CaseDraft[] {
  const p256 = nist('P-256', 9);
  const stranger = (creator: string) =>
    signedToken({ verification: { type: 'signed', creator } }, { key: p256 });
  const key = (
    title: string,
    draft: Partial<OpenBadges2Draft>,
    ...expected: CaseDraft['expected']
  ) => signed({ title: `a key ${title}`, threats: ['T6', 'T8'], expected, ...draft });
  const notIssuers: CaseDraft['expected'] = ['invalid', 'key.not-controlled-by-issuer'];
  return [
    key('that the issuer does not list', { pages: { [ISSUER]: byIssuer({}) } }, ...notIssuers),
    key(
      'of another owner',
      { pages: { [KEY]: keyDocument(KEY_OF_ISSUER, { owner: `${EVIL}/issuer` }) } },
      ...notIssuers,
    ),
    key(
      'of a stranger at an address of their own',
      {
        input: stranger(`${EVIL}/key`),
        pages: { [`${EVIL}/key`]: keyDocument(p256, { id: `${EVIL}/key` }) },
      },
      ...notIssuers,
    ),
    key(
      'of a stranger in a header',
      { threats: ['T15'], input: signedToken({}, { key: p256, header: { jwk: p256.jwk } }) },
      'invalid',
      'jwt.algorithm',
    ),
    key(
      'that was revoked',
      { pages: { [KEY]: keyDocument(KEY_OF_ISSUER, { revoked: '2026-05-01T00:00:00Z' }) } },
      'invalid',
      'key.revoked',
    ),
    key(
      'that cannot be read',
      { pages: { [KEY]: keyDocument(KEY_OF_ISSUER, { publicKeyPem: 'x' }) } },
      'invalid',
      'key.malformed',
    ),
    key('that cannot be had', { pages: { [KEY]: 503 } }, 'unverifiable', 'key.unresolvable'),
    key(
      'of an issuer that cannot be had',
      { pages: { [ISSUER]: 404 }, warnings: [] },
      'unverifiable',
      'key.unresolvable',
    ),
  ];
}

function listCases(): readonly CaseDraft[] {
  const { id } = signedAssertion();
  const list = (title: string, page: unknown, ...expected: CaseDraft['expected']) =>
    signed({
      title: `a list of revoked badges ${title}`,
      threats: ['T19', 'T20'],
      pages: { [LIST]: page },
      expected,
    });
  return [
    list('with this one', revocationList({ revokedAssertions: [id] }), 'invalid', 'status.revoked'),
    list(
      'with this one and a reason',
      revocationList({ revokedAssertions: [{ id, revocationReason: 'x' }] }),
      'invalid',
      'status.revoked',
    ),
    list('that is empty', revocationList({ revokedAssertions: [] }), 'valid'),
    list(
      'of another issuer',
      revocationList({ issuer: `${EVIL}/issuer` }),
      'unverifiable',
      'status.list-invalid',
    ),
    list('that cannot be had', 404, 'unverifiable', 'status.unreachable'),
    signed({
      title: 'an issuer without a list of revoked badges',
      pages: { [ISSUER]: issuerProfile({ publicKey: KEY }) },
      expected: ['valid'],
    }),
  ];
}

import { describe, expect, test } from 'vitest';
import { unsignedBadge, verdictOn } from '../support/badges.js';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { type Json, withoutProof } from '../support/json-edit.js';
import { canonical, signed } from '../support/sign.js';

const ID = 'urn:uuid:00000000-0000-4000-8000-000000000001';
const VOCABULARY = 'https://www.w3.org/2018/credentials#';
const UNTIL = '2026-02-01T00:00:00Z';
const TYPED_UNTIL = { '@value': UNTIL, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' };
const STATUS = {
  id: 'https://badges.example.org/status/1#7',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: 'https://badges.example.org/status/1',
};
const CONTEXT = [CREDENTIALS_V2, OPEN_BADGES_3_0_3];

/** What a holder wants to hide, and what it looks like written out. */
const hidden = {
  validUntil: { shown: UNTIL, written: TYPED_UNTIL, asIs: ['invalid', 'validity.expired'] },
  credentialStatus: {
    shown: STATUS,
    written: STATUS,
    asIs: ['unverifiable', 'status.unreachable'],
  },
} as const;

type Rewriting = (name: keyof typeof hidden, badge: Json) => Json;

const withContext = (name: string, term: unknown): Json => ({
  '@context': [...CONTEXT, { [name]: term }],
});

// Each says the same in another form of JSON-LD, so that the signature still fits.
const rewritings: readonly (readonly [string, Rewriting, string])[] = [
  [
    'its full address',
    (name) => ({ [`${VOCABULARY}${name}`]: hidden[name].written }),
    'json-ld.form',
  ],
  [
    'a prefix of an inline context',
    (name) => ({ ...withContext('c', VOCABULARY), [`c:${name}`]: hidden[name].written }),
    'json-ld.context',
  ],
  [
    'an alias of an inline context',
    (name) => ({ ...withContext('more', `${VOCABULARY}${name}`), more: hidden[name].written }),
    'json-ld.context',
  ],
  ['@nest', (name) => ({ '@nest': { [name]: hidden[name].shown } }), 'json-ld.form'],
  [
    'an alias of @nest',
    (name) => ({ ...withContext('more', '@nest'), more: { [name]: hidden[name].shown } }),
    'json-ld.context',
  ],
  [
    '@included',
    (name) => ({
      '@included': [{ id: ID, type: 'VerifiableCredential', [name]: hidden[name].shown }],
    }),
    'json-ld.form',
  ],
  [
    '@reverse on the issuer',
    (name, { issuer }) => ({
      issuer: {
        ...Object(issuer),
        '@reverse': {
          [`${VOCABULARY}issuer`]: {
            id: ID,
            type: 'VerifiableCredential',
            [name]: hidden[name].shown,
          },
        },
      },
    }),
    'json-ld.form',
  ],
  [
    'a scoped context on the issuer',
    (name, { issuer }) => ({
      issuer: {
        ...Object(issuer),
        '@context': { back: { '@reverse': `${VOCABULARY}issuer` } },
        back: { id: ID, type: 'VerifiableCredential', [name]: hidden[name].shown },
      },
    }),
    'json-ld.context',
  ],
];

describe.each(['validUntil', 'credentialStatus'] as const)(
  'refuses a badge whose %s is rewritten as',
  (name) => {
    test.each(rewritings)('%s', async (_, rewrite, code) => {
      const badge = await signed(unsignedBadge({ [name]: hidden[name].shown }));
      expect(await verdictOn(badge, { online: false })).toEqual(hidden[name].asIs);
      const { [name]: __, ...rest } = badge;
      const attack: Json = { ...rest, ...rewrite(name, badge) };
      expect(await canonical(withoutProof(attack))).toBe(await canonical(withoutProof(badge)));
      const [verdict, ...codes] = await verdictOn(attack, { online: false });
      expect(verdict).toBe('invalid');
      expect(codes).toContain(code);
    });

    test('@graph around the badge', async () => {
      const { '@context': context, ...node } = await signed(
        unsignedBadge({ [name]: hidden[name].shown }),
      );
      expect(await verdictOn({ '@context': context, '@graph': [node] })).toEqual([
        'invalid',
        'input.not-an-open-badge',
      ]);
      expect(await verdictOn([{ '@context': context, ...node }])).toEqual([
        'invalid',
        'input.not-an-open-badge',
      ]);
    });

    test.each([
      ['null', null],
      ['an empty array', []],
      ['an array of nothing', [null, []]],
    ])('%s, which JSON-LD leaves out', async (_, value) => {
      const badge = await signed(unsignedBadge());
      expect(await verdictOn({ ...badge, [name]: value })).toEqual(['invalid', 'json-ld.form']);
    });
  },
);

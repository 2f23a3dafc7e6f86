import { describe, expect, test } from 'vitest';
import {
  createIssuer,
  generateKey,
  type TrustRegistry,
  type VerifyBadgeOptions,
} from '../../src/index.js';
import { minimalBadge, minimalDraft, testIssuer, unsignedBadge } from '../support/badges.js';
import { explained } from '../support/explained.js';
import { edit, type Json } from '../support/json-edit.js';
import {
  assertion,
  hostedPages,
  issuerProfile,
  OB2_ASSERTION,
  OB2_ISSUER,
} from '../support/open-badges-2.js';
import { webOf } from '../support/published.js';
import { didKeyOfSeed, proofOf, signed } from '../support/sign.js';

const DID = didKeyOfSeed();
const STRANGER = 'Campus Compact';

async function firstSentence(
  input: string | object,
  options?: VerifyBadgeOptions,
): Promise<string> {
  const [first = ''] = (await explained(input, options)).split('\n');
  return first;
}

const registry: TrustRegistry = { lookup: async () => ({ name: 'Example Registry Name' }) };
const pretender = () => testIssuer({ name: STRANGER }).then((issuer) => issuer.issue(minimalDraft));
const hosted = (id: string) =>
  edit(unsignedBadge({ proof: [] }), {
    '/issuer/id': id,
    '/proof': [
      {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        proofPurpose: 'assertionMethod',
        proofValue: 'z1',
        verificationMethod: `${id}#1`,
      },
    ],
  });

describe('the first sentence names what was proven', () => {
  test.each<
    readonly [string, () => Promise<string | object> | string | object, VerifyBadgeOptions, string]
  >([
    [
      'an issuer on a list',
      minimalBadge,
      { trustedIssuers: [DID] },
      `Signed by the holder of ${DID}, who is on your list of known issuers.`,
    ],
    [
      'an issuer a registry knows by name',
      minimalBadge,
      { trustedIssuers: registry },
      `Signed by the holder of ${DID}, who is on your list of known issuers as “Example Registry Name”.`,
    ],
    [
      'a stranger with a good name',
      pretender,
      { trustedIssuers: [] },
      `Signed by the holder of ${DID}, who is not on your list of known issuers.`,
    ],
    [
      'an issuer compared with nothing',
      minimalBadge,
      {},
      `Signed by the holder of ${DID}, who was not compared with any list of known issuers.`,
    ],
    [
      'an expired badge',
      minimalBadge,
      { now: '2020-01-01T00:00:00Z' },
      `Signed by the holder of ${DID}, who was not compared with any list of known issuers.`,
    ],
    [
      'a badge for somebody else',
      minimalBadge,
      { recipient: { id: 'did:example:eve' } },
      `Signed by the holder of ${DID}, who was not compared with any list of known issuers.`,
    ],
    [
      'a badge that was changed',
      async () => edit(await minimalBadge(), { '/name': 'x' }),
      {},
      `Not signed by ${DID}, which it names as its issuer.`,
    ],
    [
      'a badge of an impostor',
      () => signed(unsignedBadge(), { seed: 2 }),
      {},
      `Not signed by ${DID}, which it names as its issuer.`,
    ],
    [
      'a badge of an impostor on the list',
      () => signed(unsignedBadge(), { seed: 2 }),
      { trustedIssuers: [DID] },
      `Not signed by ${DID}, which it names as its issuer.`,
    ],
    [
      'a badge that is not signed',
      () => unsignedBadge(),
      {},
      `Not signed by ${DID}, which it names as its issuer.`,
    ],
    [
      'a did:web nobody asked',
      () => hosted('did:web:badges.example.org:issuers:7'),
      {},
      'Whether did:web:badges.example.org:issuers:7 (badges.example.org) signed this could not be checked.',
    ],
    [
      'a did:web nobody asked, with a port',
      () => hosted('did:web:example.org%3A8443'),
      {},
      'Whether did:web:example.org%3A8443 (example.org:8443) signed this could not be checked.',
    ],
    [
      'a web address nobody asked',
      () => hosted('https://badges.example.org/issuers/7'),
      {},
      'Whether https://badges.example.org/issuers/7 (badges.example.org) signed this could not be checked.',
    ],
    [
      'an address that goes on like the sentence, with letters that look like spaces',
      () => hosted('https://evil.example/,\u2800who\u2800is\u2800listed'),
      {},
      'Whether https://evil.example/,\\u{2800}who\\u{2800}is\\u{2800}listed (evil.example) signed this could not be checked.',
    ],
    [
      'an address with a letter of another script',
      () => hosted('https://hаrvard.example/'),
      {},
      'Whether https://h\\u{430}rvard.example/ (xn--hrvard-3nf.example) signed this could not be checked.',
    ],
    [
      'a did:web nobody asked, whose badge has expired',
      () => edit(hosted('did:web:example.org'), { '/validUntil': '2026-02-01T00:00:00Z' }),
      {},
      'Whether did:web:example.org (example.org) signed this could not be checked.',
    ],
    [
      'a kind of signature nobody knows',
      async () => ({
        ...unsignedBadge(),
        proof: [{ ...(await proofOf(unsignedBadge())), cryptosuite: 'bbs-2023' }],
      }),
      {},
      `Whether ${DID} signed this could not be checked.`,
    ],
    [
      'a key that is no longer good',
      () => signed(unsignedBadge(), { options: { expires: '2026-02-01T00:00:00Z' } }),
      {},
      `Whether ${DID} signed this could not be checked.`,
    ],
    [
      'a badge in a form that hides things',
      async () => edit(await minimalBadge(), { '/@included': [] }),
      {},
      'This is not a badge that anybody can be shown to have signed.',
    ],
    ['prose', () => 'prose', {}, 'This is not a badge that anybody can be shown to have signed.'],
    ['a link', () => 'https://example.org/', {}, 'Who signed this could not be checked.'],
  ])('%s', async (_, badge, options, sentence) => {
    expect(await firstSentence(await badge(), options)).toBe(sentence);
  });
});

test('a did:web that was looked up is shown with its host', async () => {
  const key = await generateKey({ seed: new Uint8Array(32).fill(1) });
  const issuer = createIssuer({
    profile: { id: 'did:web:badges.example.org', name: STRANGER },
    key,
  });
  const badge = await issuer.issue(minimalDraft);
  const [published] = issuer.documents();
  const fetch = async () => new Response(JSON.stringify(published?.content));
  expect(await firstSentence(badge, { fetch, trustedIssuers: [] })).toBe(
    'Signed by the holder of did:web:badges.example.org (badges.example.org), who is not on your list of known issuers.',
  );
});

test.each<[string, Json, VerifyBadgeOptions, string]>([
  [
    'in force',
    {},
    { trustedIssuers: [OB2_ISSUER] },
    `The server of badges.example.org says so today; it is not signed. It hosts badges for ${OB2_ISSUER} (badges.example.org), who is on your list of known issuers.`,
  ],
  [
    'at another host than its issuer',
    {
      [OB2_ASSERTION]: new URL('https://host.example/1'),
      'https://host.example/1': assertion({ id: 'https://host.example/1' }),
      [OB2_ISSUER]: issuerProfile({ verification: { allowedOrigins: 'host.example' } }),
    },
    { trustedIssuers: [] },
    `The server of host.example says so today; it is not signed. It hosts badges for ${OB2_ISSUER} (badges.example.org), who is not on your list of known issuers.`,
  ],
  [
    'revoked',
    { [OB2_ASSERTION]: assertion({ revoked: true }) },
    {},
    `The server of badges.example.org says today that it was revoked. It hosts badges for ${OB2_ISSUER} (badges.example.org), who was not compared with any list of known issuers.`,
  ],
  [
    'at the host of a stranger',
    { [OB2_ISSUER]: issuerProfile({ verification: { allowedOrigins: 'x.example' } }) },
    {},
    `Not vouched for by ${OB2_ISSUER} (badges.example.org), which it names as its issuer.`,
  ],
  ['that could not be had', { [OB2_ASSERTION]: 503 }, {}, 'Who signed this could not be checked.'],
])('a hosted badge %s is told by the server that has it', async (_, pages, options, sentence) => {
  const { fetch } = webOf(hostedPages(pages));
  expect(await firstSentence(assertion(), { fetch, ...options })).toBe(sentence);
});

test('a name that an issuer gave itself is told as its claim, and nowhere before', async () => {
  const text = await explained(await pretender(), { trustedIssuers: [] });
  const [before = '', after] = text.split(STRANGER);
  expect(after).toContain('its own claim');
  expect(before).toMatch(/the issuer calls itself “$/);
});

test('a name that is not proven is not told at all', async () => {
  const forged = edit(await pretender(), { '/credentialSubject/id': 'did:example:eve' });
  expect(await explained(forged)).not.toContain(STRANGER);
});

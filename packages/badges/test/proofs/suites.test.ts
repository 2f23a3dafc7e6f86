import { describe, expect, it } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { unsignedBadge } from '../support/badges.js';
import type { Json } from '../support/json-edit.js';
import { ed25519Key, nistKey, type SuiteKey, signedAs } from '../support/sign-suites.js';

const NOW = '2026-06-01T00:00:00Z';
const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

interface Row {
  readonly name: string;
  readonly key: SuiteKey;
  readonly options: Json;
  /** Contexts of the suite itself. */
  readonly own?: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'eddsa-rdfc-2022', key: ed25519Key(), options: { cryptosuite: 'eddsa-rdfc-2022' } },
  { name: 'eddsa-2022, its older name', key: ed25519Key(), options: { cryptosuite: 'eddsa-2022' } },
  {
    name: 'Ed25519Signature2020',
    key: ed25519Key(),
    options: { type: 'Ed25519Signature2020' },
    own: [ED25519_2020],
  },
  {
    name: 'ecdsa-rdfc-2019 with P-256',
    key: nistKey('P-256'),
    options: { cryptosuite: 'ecdsa-rdfc-2019' },
  },
  {
    name: 'ecdsa-rdfc-2019 with P-384',
    key: nistKey('P-384'),
    options: { cryptosuite: 'ecdsa-rdfc-2019' },
  },
  { name: 'eddsa-jcs-2022', key: ed25519Key(), options: { cryptosuite: 'eddsa-jcs-2022' } },
  {
    name: 'ecdsa-jcs-2019 with P-256',
    key: nistKey('P-256'),
    options: { cryptosuite: 'ecdsa-jcs-2019' },
  },
  {
    name: 'ecdsa-jcs-2019 with P-384',
    key: nistKey('P-384'),
    options: { cryptosuite: 'ecdsa-jcs-2019' },
  },
];

function badgeOf({ did }: SuiteKey): Json {
  return unsignedBadge({ issuer: { id: did, type: ['Profile'], name: 'Example Network' } });
}

async function codesOf(badge: object): Promise<readonly string[]> {
  const { verdict, problems } = await verifyBadge(badge, { now: NOW });
  return [verdict, ...problems.map(({ code }) => code)];
}

describe.each(rows)('$name', ({ key, options, own }) => {
  it('holds for the badge that was signed', async () => {
    expect(await codesOf(await signedAs(badgeOf(key), key, options, own))).toEqual(['valid']);
  });

  it('does not hold for a changed badge', async () => {
    const badge = await signedAs(badgeOf(key), key, options, own);
    expect(await codesOf({ ...badge, name: 'Full Certification' })).toEqual([
      'invalid',
      'proof.signature',
    ]);
  });

  it('does not hold with changed options', async () => {
    const badge = await signedAs(badgeOf(key), key, options, own);
    const proof = { ...Object(badge.proof), created: '2026-01-02T00:00:00Z' };
    expect(await codesOf({ ...badge, proof })).toEqual(['invalid', 'proof.signature']);
  });

  it('does not hold with the signature of another key of its kind', async () => {
    const other = { ...ed25519Key(2), did: key.did, hash: key.hash };
    const impostor = key.did.startsWith('did:key:z6Mk')
      ? other
      : { ...nistKey(curveOf(key)), did: key.did };
    const badge = await signedAs(badgeOf(key), impostor, options, own);
    expect(await codesOf(badge)).toEqual(['invalid', 'proof.signature']);
  });
});

function curveOf({ hash }: SuiteKey): 'P-256' | 'P-384' {
  return hash === 'sha384' ? 'P-384' : 'P-256';
}

describe('a proof over canonical JSON', () => {
  const key = ed25519Key();
  const suite = { cryptosuite: 'eddsa-jcs-2022' };

  it('repeats the contexts of the badge', async () => {
    const badge = badgeOf(key);
    const options = { ...suite, '@context': badge['@context'] };
    expect(await codesOf(await signedAs(badge, key, options))).toEqual(['valid']);
  });

  it('refuses other contexts than those of the badge', async () => {
    const options = { ...suite, '@context': ['https://www.w3.org/2018/credentials/v1'] };
    const [verdict, code] = await codesOf(await signedAs(badgeOf(key), key, options));
    expect([verdict, code]).toEqual(['invalid', 'json-ld.context']);
  });
});

describe('a chain of proofs', () => {
  const issuer = ed25519Key();
  const witness = ed25519Key(2);
  const suite = { cryptosuite: 'eddsa-rdfc-2022' };

  async function chained(first: SuiteKey): Promise<Json> {
    const { proof: before } = await signedAs(badgeOf(issuer), first, {
      ...suite,
      id: 'urn:uuid:1',
    });
    const options = { ...suite, id: 'urn:uuid:2', previousProof: 'urn:uuid:1' };
    const { proof: after } = await signedAs(
      { ...badgeOf(issuer), proof: [before] },
      issuer,
      options,
    );
    return { ...badgeOf(issuer), proof: [before, after] };
  }

  it('holds where the one before was made by the issuer too', async () => {
    expect(await codesOf(await chained(issuer))).toEqual(['valid']);
  });

  it('holds where somebody else signed first', async () => {
    expect(await codesOf(await chained(witness))).toEqual(['valid']);
  });

  it('breaks where the one before was taken away', async () => {
    const badge = await chained(witness);
    const proof = [badge.proof].flat().slice(1);
    expect(await codesOf({ ...badge, proof })).toEqual(['invalid', 'proof.chain']);
  });

  it('breaks where the one before was replaced', async () => {
    const badge = await chained(witness);
    const [before, after] = [badge.proof].flat();
    const replaced = { ...Object(before), created: '2026-01-03T00:00:00Z' };
    const codes = await codesOf({ ...badge, proof: [replaced, after] });
    expect(codes[0]).toBe('invalid');
  });

  it('breaks where a proof builds on itself', async () => {
    const options = { ...suite, id: 'urn:uuid:2', previousProof: 'urn:uuid:2' };
    const [verdict] = await codesOf(await signedAs(badgeOf(issuer), issuer, options));
    expect(verdict).toBe('invalid');
  });
});

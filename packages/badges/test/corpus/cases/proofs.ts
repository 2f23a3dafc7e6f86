import { base58 } from '@scure/base';
import { withUnreducedScalar } from '../../support/ed25519-attacks.js';
import { edit, type Json } from '../../support/json-edit.js';
import { badgeBy, signedWith } from '../badge.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { type CorpusKey, ed25519, nist } from '../keys.js';

const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

interface Suite {
  readonly name: string;
  readonly key: (seed?: number) => CorpusKey;
  readonly options: Json;
  readonly own?: readonly string[];
}

const SUITES: readonly Suite[] = [
  { name: 'eddsa-rdfc-2022', key: ed25519, options: { cryptosuite: 'eddsa-rdfc-2022' } },
  { name: 'eddsa-2022', key: ed25519, options: { cryptosuite: 'eddsa-2022' } },
  {
    name: 'Ed25519Signature2020',
    key: ed25519,
    options: { type: 'Ed25519Signature2020' },
    own: [ED25519_2020],
  },
  { name: 'eddsa-jcs-2022', key: ed25519, options: { cryptosuite: 'eddsa-jcs-2022' } },
  ...(['P-256', 'P-384'] as const).flatMap((curve) =>
    (['rdfc', 'jcs'] as const).map(
      (form): Suite => ({
        name: `ecdsa-${form}-2019 with ${curve}`,
        key: (seed) => nist(curve, seed),
        options: { cryptosuite: `ecdsa-${form}-2019` },
      }),
    ),
  ),
];

/** Each suite as it should be, and everything that may be wrong with a proof. */
export function proofCases(): Promise<readonly CorpusCase[]> {
  return casesOf('proofs', [...SUITES.flatMap(suiteCases), ...setCases(), ...chainCases()]);
}

function suiteCases({ name, key: keyOf, options, own }: Suite): readonly CaseDraft[] {
  const key = keyOf();
  const sign = (changes: Json = {}, badge = badgeBy(key.did), signer = key) =>
    signedWith(badge, signer, { ...options, ...changes }, own);
  const after = async (changes: Json) => edit(await sign(), changes);
  const value = async (change: (bytes: Uint8Array) => Uint8Array) => {
    const badge = await sign();
    const { proofValue } = Object([badge.proof].flat()[0]);
    const bytes = change(base58.decode(String(proofValue).slice(1)));
    return edit(badge, { '/proof/0/proofValue': `z${base58.encode(bytes)}` });
  };
  const isEddsa = name.startsWith('ed') || name.startsWith('Ed');
  const draft = (title: string, rest: Omit<CaseDraft, 'title'>): CaseDraft => ({
    title: `${name}: ${title}`,
    ...rest,
  });
  return [
    draft('as it was signed', { input: sign(), expected: ['valid'] }),
    draft('with an end that lies ahead', {
      threats: ['T10'],
      input: sign({ expires: '2027-01-01T00:00:00Z' }),
      expected: ['valid'],
    }),
    draft('with an end that has passed', {
      threats: ['T10'],
      input: sign({ expires: '2026-05-01T00:00:00Z' }),
      expected: ['invalid', 'proof.expired'],
    }),
    draft('of a badge changed in its name', {
      input: after({ '/name': 'Full Certification' }),
      expected: ['invalid', 'proof.signature'],
    }),
    draft('of a badge changed in its recipient', {
      threats: ['T35'],
      input: after({ '/credentialSubject/id': 'did:example:eve' }),
      expected: ['invalid', 'proof.signature'],
    }),
    draft('with another time of signing', {
      input: after({ '/proof/0/created': '2026-01-02T00:00:00Z' }),
      expected: ['invalid', 'proof.signature'],
    }),
    draft('by another key of the same kind', {
      threats: ['T6'],
      input: sign({}, badgeBy(key.did), { ...keyOf(2), did: key.did }),
      expected: ['invalid', 'proof.signature'],
    }),
    draft('for another purpose', {
      threats: ['T5'],
      input: sign({ proofPurpose: 'authentication' }),
      expected: ['invalid', 'proof.purpose'],
    }),
    draft('with a signature cut short', {
      threats: ['T11'],
      input: value((bytes) => bytes.slice(0, -1)),
      expected: ['invalid', 'proof.malformed'],
    }),
    draft('with a signature of zeros', {
      threats: ['T11'],
      input: value((bytes) => new Uint8Array(bytes.length)),
      expected: ['invalid', 'proof.signature'],
    }),
    draft('in another encoding', {
      threats: ['T11'],
      input: after({ '/proof/0/proofValue': `u${'A'.repeat(86)}` }),
      expected: ['invalid', 'proof.malformed'],
    }),
    draft('without a signature', {
      input: after({ '/proof/0/proofValue': undefined }),
      expected: ['invalid', 'proof.malformed'],
    }),
    ...(isEddsa
      ? [
          draft('with the scalar not reduced', {
            threats: ['T11'],
            input: value(withUnreducedScalar),
            expected: ['invalid', 'proof.signature'],
          }),
        ]
      : []),
  ];
}

const key = ed25519();
const suite = { cryptosuite: 'eddsa-rdfc-2022' };
const unsigned = badgeBy(key.did);

async function proofBy(
  signer: CorpusKey,
  options: Json = {},
  document: Json = unsigned,
): Promise<Json> {
  const { proof } = await signedWith(document, signer, options);
  return Object([proof].flat()[0]);
}

function setCases(): readonly CaseDraft[] {
  const both = async (...proofs: readonly (Json | Promise<Json>)[]) => ({
    ...unsigned,
    proof: await Promise.all(proofs),
  });
  const another = { threats: ['T9'] };
  return [
    {
      title: 'a set of two by the issuer',
      ...another,
      input: both(proofBy(key), proofBy(key, { created: '2026-02-01T00:00:00Z' })),
      expected: ['valid'],
    },
    {
      title: 'a set with one of somebody else',
      ...another,
      input: both(proofBy(ed25519(2)), proofBy(key)),
      expected: ['valid'],
      warnings: ['proof.other-failed'],
    },
    {
      title: 'a set of somebody else alone',
      ...another,
      input: both(proofBy(ed25519(2)), proofBy(ed25519(3))),
      expected: ['invalid', 'key.not-controlled-by-issuer'],
      warnings: ['proof.other-failed'],
    },
    {
      title: 'a set with one of a suite nobody knows',
      ...another,
      input: both(
        {
          ...suite,
          type: 'DataIntegrityProof',
          cryptosuite: 'future-2030',
          proofPurpose: 'assertionMethod',
          verificationMethod: `${key.did}#${key.multibase}`,
          proofValue: 'z1',
        },
        proofBy(key),
      ),
      expected: ['valid'],
      warnings: ['proof.other-failed'],
    },
    {
      title: 'a suite nobody knows alone',
      ...another,
      input: both({
        type: 'DataIntegrityProof',
        cryptosuite: 'future-2030',
        proofPurpose: 'assertionMethod',
        verificationMethod: `${key.did}#${key.multibase}`,
        proofValue: 'z1',
      }),
      expected: ['unverifiable', 'proof.suite-unsupported'],
    },
    {
      title: 'more proofs than anybody makes',
      threats: ['T24'],
      input: both(...Array.from({ length: 9 }, () => proofBy(key))),
      expected: ['invalid', 'input.too-large'],
    },
    { title: 'no proof', threats: ['T9'], input: unsigned, expected: ['invalid', 'proof.missing'] },
    {
      title: 'an empty list of proofs',
      threats: ['T4'],
      input: { ...unsigned, proof: [] },
      expected: ['invalid', 'json-ld.form'],
    },
    {
      title: 'a proof that is text',
      input: { ...unsigned, proof: 'signed' },
      expected: ['invalid', 'schema.invalid'],
    },
    {
      title: 'only its endorsement is signed',
      threats: ['T13'],
      input: onlyEndorsement(),
      expected: ['invalid', 'proof.missing'],
      warnings: [],
    },
  ];
}

async function onlyEndorsement(): Promise<Json> {
  const { proof } = await signedWith(unsigned, key);
  return { ...unsigned, evidence: [{ type: ['Evidence'], narrative: JSON.stringify(proof) }] };
}

function chainCases(): readonly CaseDraft[] {
  const witness = ed25519(2);
  const chained = async (
    first: CorpusKey,
    change: (proofs: readonly Json[]) => readonly Json[] = (all) => all,
  ) => {
    const before = await proofBy(first, { id: 'urn:uuid:1' });
    const after = await proofBy(
      key,
      { id: 'urn:uuid:2', previousProof: 'urn:uuid:1' },
      { ...unsigned, proof: [before] },
    );
    return { ...unsigned, proof: change([before, after]) };
  };
  const threats = ['T9'];
  return [
    { title: 'a chain by the issuer', threats, input: chained(key), expected: ['valid'] },
    {
      title: 'a chain that somebody else began',
      threats,
      input: chained(witness),
      expected: ['valid'],
      warnings: ['proof.other-failed'],
    },
    {
      title: 'a chain whose beginning was taken away',
      threats,
      input: chained(witness, ([, after]) => (after ? [after] : [])),
      expected: ['invalid', 'proof.chain'],
    },
    {
      title: 'a chain whose beginning was changed',
      threats,
      input: chained(witness, ([before, after]) => [
        { ...before, created: '2026-01-03T00:00:00Z' },
        after ?? {},
      ]),
      expected: ['invalid', 'key.not-controlled-by-issuer'],
      warnings: ['proof.other-failed'],
    },
    {
      title: 'a proof that builds on itself',
      threats,
      input: signedWith(unsigned, key, { id: 'urn:uuid:1', previousProof: 'urn:uuid:1' }),
      expected: ['invalid', 'proof.signature'],
    },
  ];
}

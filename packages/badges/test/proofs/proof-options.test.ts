import { endorsementOf, minimalDraft, unsignedBadge, VALID_UNTIL } from '../support/badges.js';
import { edit } from '../support/json-edit.js';
import { proofOf, signed } from '../support/sign.js';
import {
  DID,
  INVALID,
  make,
  OPEN,
  profile,
  type Row,
  reproof,
  verdictTable,
} from '../support/verdict-table.js';

verdictTable('a proof', [
  ['that is missing', () => unsignedBadge(), [INVALID, 'proof.missing']],
  ['that is an empty list', () => unsignedBadge({ proof: [] }), [INVALID, 'json-ld.form']],
  ['that is null', () => unsignedBadge({ proof: null }), [INVALID, 'json-ld.form']],
  ['that is text', () => unsignedBadge({ proof: 'signed' }), [INVALID, 'schema.invalid']],
  ['that is an empty object', () => unsignedBadge({ proof: {} }), [INVALID, 'schema.invalid']],
  [
    'without a signature',
    () => reproof(({ proofValue: _, ...rest }) => rest),
    [INVALID, 'proof.malformed'],
  ],
  [
    'without a key',
    () => reproof(({ verificationMethod: _, ...rest }) => rest),
    [INVALID, 'proof.malformed'],
  ],
  [
    'without a cryptosuite',
    () => reproof(({ cryptosuite: _, ...rest }) => rest),
    [INVALID, 'proof.malformed'],
  ],
  [
    'with a list of signatures',
    () => reproof((proof) => ({ ...proof, proofValue: [proof.proofValue] })),
    [INVALID, 'schema.invalid'],
  ],
  [
    'in base64url',
    () => reproof((proof) => ({ ...proof, proofValue: `u${'A'.repeat(86)}` })),
    [INVALID, 'proof.malformed'],
  ],
  [
    'with an empty signature',
    () => reproof((proof) => ({ ...proof, proofValue: '' })),
    [INVALID, 'proof.malformed'],
  ],
  [
    'with a short signature',
    () => reproof((proof) => ({ ...proof, proofValue: String(proof.proofValue).slice(0, -2) })),
    [INVALID, 'proof.malformed'],
  ],
  [
    'with a space in its signature',
    () => reproof((proof) => ({ ...proof, proofValue: `${proof.proofValue} ` })),
    [INVALID, 'proof.malformed'],
  ],
  [
    'without a purpose',
    make({}, { options: { proofPurpose: undefined } }),
    [INVALID, 'proof.purpose'],
  ],
  [
    'for another purpose',
    make({}, { options: { proofPurpose: 'authentication' } }),
    [INVALID, 'proof.purpose'],
  ],
  [
    'for a purpose written out',
    () =>
      reproof((proof) => ({ ...proof, proofPurpose: 'https://w3id.org/security#assertionMethod' })),
    [INVALID, 'proof.purpose'],
  ],
  [
    'that has ended',
    make({}, { options: { expires: '2026-05-31T00:00:00Z' } }),
    [INVALID, 'proof.expired'],
  ],
  [
    'that ends now',
    make({}, { options: { expires: VALID_UNTIL } }),
    [INVALID, 'proof.expired'],
    { now: VALID_UNTIL },
  ],
  [
    'whose end is no date',
    make({}, { options: { expires: 'never' } }),
    [INVALID, 'proof.malformed'],
  ],
  [
    'whose end was taken away',
    async () =>
      edit(await signed(unsignedBadge(), { options: { expires: '2026-05-31T00:00:00Z' } }), {
        '/proof/0/expires': undefined,
      }),
    [INVALID, 'proof.signature'],
  ],
  [
    'whose end is null',
    async () =>
      edit(await signed(unsignedBadge(), { options: { expires: '2026-05-31T00:00:00Z' } }), {
        '/proof/0/expires': null,
      }),
    [INVALID, 'proof.malformed'],
  ],
  [
    'whose time of signing is no date',
    make({}, { options: { created: 'yesterday' } }),
    [INVALID, 'proof.malformed'],
  ],
  [
    'that builds on one that is not there',
    make({}, { options: { previousProof: 'urn:uuid:p' } }),
    [INVALID, 'proof.chain'],
  ],
  ...['bbs-2023', 'eddsa-rdfc-2022 '].map(
    (cryptosuite): Row => [
      `of the cryptosuite "${cryptosuite}"`,
      () => reproof((proof) => ({ ...proof, cryptosuite })),
      [OPEN, 'proof.suite-unsupported'],
    ],
  ),
  ...['ecdsa-rdfc-2019', 'ecdsa-jcs-2019', 'ecdsa-sd-2023'].map(
    (cryptosuite): Row => [
      `of the cryptosuite "${cryptosuite}", which is not for such a key,`,
      () => reproof((proof) => ({ ...proof, cryptosuite })),
      [INVALID, 'key.malformed'],
    ],
  ),
  [
    'whose cryptosuite was renamed',
    () => reproof((proof) => ({ ...proof, cryptosuite: 'eddsa-2022' })),
    [INVALID, 'proof.signature'],
  ],
  [
    'over JSON text',
    () =>
      reproof((proof) => ({
        ...proof,
        cryptosuite: 'eddsa-jcs-2022',
        '@context': unsignedBadge()['@context'],
      })),
    [INVALID, 'proof.signature'],
  ],
  [
    'of an older type',
    () => reproof(({ cryptosuite: _, ...proof }) => ({ ...proof, type: 'Ed25519Signature2020' })),
    [INVALID, 'proof.signature'],
  ],
  [
    'of another badge',
    async () => ({
      ...unsignedBadge(),
      proof: [await proofOf(unsignedBadge({ id: 'urn:uuid:2' }))],
    }),
    [INVALID, 'proof.signature'],
  ],
  [
    'on an endorsement alone',
    async () =>
      unsignedBadge({
        endorsement: [await signed(endorsementOf(minimalDraft.id, { issuer: profile(DID) }))],
      }),
    [INVALID, 'proof.missing'],
  ],
]);

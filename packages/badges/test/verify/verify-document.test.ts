import { base58 } from '@scure/base';
import {
  endorsementOf,
  fullBadge,
  minimalBadge,
  minimalDraft,
  olderBadge,
  testIssuer,
  unsignedBadge,
  VALID_UNTIL,
} from '../support/badges.js';
import { CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { withUnreducedScalar } from '../support/ed25519-attacks.js';
import { edit } from '../support/json-edit.js';
import { signed } from '../support/sign.js';
import {
  DID,
  goodProof,
  INVALID,
  make,
  makeEdited,
  reproof,
  tamper,
  verdictTable,
} from '../support/verdict-table.js';

verdictTable('a badge as it should be', [
  ['with the least it needs', () => minimalBadge(), ['valid']],
  ['with all the model has', fullBadge, ['valid']],
  ['with the issuer as text', make({ issuer: DID }), ['valid']],
  [
    'with the proof as an object',
    async () => ({ ...unsignedBadge(), proof: await goodProof() }),
    ['valid'],
  ],
  [
    'under the other name of its type',
    make({ type: ['VerifiableCredential', 'AchievementCredential'] }),
    ['valid'],
  ],
  [
    'with one type for a list',
    makeEdited({ '/credentialSubject/achievement/type': 'Achievement' }),
    ['valid'],
  ],
  [
    'with a picture by its address',
    makeEdited({ '/credentialSubject/achievement/image': 'https://example.org/1.png' }),
    ['valid'],
  ],
  [
    'with one tag for a list',
    makeEdited({ '/credentialSubject/achievement/tag': 'online' }),
    ['valid'],
  ],
  [
    'with an achievement type of its own',
    makeEdited({ '/credentialSubject/achievement/achievementType': 'Medal' }),
    ['valid'],
  ],
  ['of version 1.1', () => olderBadge(), ['valid']],
  [
    'of version 1.1 with validFrom as well',
    () => olderBadge({ validFrom: '2026-01-01T00:00:00Z' }),
    ['valid'],
  ],
  [
    'with the extensions of Open Badges',
    make({ '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS] }),
    ['valid'],
  ],
  ['without the time of signing', make({}, { options: { created: undefined } }), ['valid']],
  [
    'signed at a time that lies ahead',
    make({}, { options: { created: '2030-01-01T00:00:00Z' } }),
    ['valid'],
  ],
  [
    'with a proof that has an end, before it',
    make({}, { options: { expires: VALID_UNTIL } }),
    ['valid'],
  ],
  [
    'in another order of its members',
    async () => Object.fromEntries(Object.entries(await fullBadge()).reverse()),
    ['valid'],
  ],
  [
    'with a list in another order',
    async () =>
      edit(await fullBadge(), { '/credentialSubject/achievement/tag': ['online', 'meetings'] }),
    ['valid'],
  ],
  ['with an endorsement', make({ endorsement: [endorsementOf(minimalDraft.id)] }), ['valid']],
  [
    'with an endorsement as JWT',
    async () => (await testIssuer()).sign(unsignedBadge({ endorsementJwt: ['a.b.c'] })),
    ['valid'],
  ],
  [
    'with a refresh service',
    make({
      '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS],
      refreshService: { id: 'https://example.org/refresh', type: '1EdTechCredentialRefresh' },
    }),
    ['valid'],
  ],
]);

verdictTable('a badge that was changed', [
  ['in its name', tamper({ '/name': 'Another' }), [INVALID, 'proof.signature']],
  [
    'in its recipient',
    tamper({ '/credentialSubject/id': 'did:example:eve' }),
    [INVALID, 'proof.signature'],
  ],
  ['in its end', tamper({ '/validUntil': '2036-01-01T00:00:00Z' }), [INVALID, 'proof.signature']],
  ['by taking its end away', tamper({ '/validUntil': undefined }), [INVALID, 'proof.signature']],
  [
    'in the order of a list that has one',
    tamper({ '/credentialSubject/achievement/resultDescription/0/allowedValue': ['A', 'B', 'C'] }),
    [INVALID, 'proof.signature'],
  ],
  [
    'in a date spelled otherwise',
    tamper({ '/validFrom': '2026-01-01T00:00:00.000Z' }),
    [INVALID, 'proof.signature'],
  ],
  [
    'in the time of signing',
    tamper({ '/proof/0/created': '2026-01-02T00:00:00Z' }),
    [INVALID, 'proof.signature'],
  ],
  [
    'by a member more in the proof',
    tamper({ '/proof/0/domain': 'example.org' }),
    [INVALID, 'proof.signature'],
  ],
  [
    'by a member more',
    tamper({ '/credentialSubject/achievement/humanCode': 'F2' }),
    [INVALID, 'proof.signature'],
  ],
  [
    'by a member that no context knows',
    tamper({ '/favourite': 'blue' }),
    [INVALID, 'json-ld.undefined-term'],
  ],
  [
    'by an older context',
    tamper({ '/@context/1': OPEN_BADGES_3_0_3.replace('3.0.3', '3.0.2') }),
    [INVALID, 'json-ld.undefined-term'],
  ],
  [
    'with letters that look alike',
    tamper({ '/issuer/name': 'Ехample Network' }),
    [INVALID, 'proof.signature'],
  ],
  [
    'with the same letters composed otherwise',
    async () => edit(await signed(unsignedBadge({ name: '\u00e9' })), { '/name': 'e\u0301' }),
    [INVALID, 'proof.signature'],
  ],
  [
    'in its signature',
    () =>
      reproof((proof) => ({
        ...proof,
        proofValue: `z${base58.encode(new Uint8Array(64).fill(1))}`,
      })),
    [INVALID, 'proof.signature'],
  ],
  [
    'in the form of its signature',
    () =>
      reproof((proof) => ({
        ...proof,
        proofValue: `z${base58.encode(withUnreducedScalar(base58.decode(String(proof.proofValue).slice(1))))}`,
      })),
    [INVALID, 'proof.signature'],
  ],
]);

import { endorsementOf } from '../../support/badges.js';
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  DATA_INTEGRITY_V2,
  EXTENSIONS,
} from '../../support/contexts.js';
import { edit } from '../../support/json-edit.js';
import { badgeBy, signedWith } from '../badge.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { ed25519 } from '../keys.js';

const OB = (version: string) =>
  `https://purl.imsglobal.org/spec/ob/v3p0/context${version === '3.0.0' ? '' : `-${version}`}.json`;
const DATA_INTEGRITY_V1 = 'https://w3id.org/security/data-integrity/v1';
const key = ed25519();

/** Badges of both versions of the data model, under each version of the Open Badges context. */
export function generationCases(): Promise<readonly CorpusCase[]> {
  return casesOf('generations', [
    ...['3.0.2', '3.0.3'].flatMap((version) =>
      ['OpenBadgeCredential', 'AchievementCredential'].map((type) => current(version, type)),
    ),
    ...['3.0.0', '3.0.1', '3.0.2', '3.0.3'].flatMap((version) =>
      [DATA_INTEGRITY_V1, DATA_INTEGRITY_V2].map((suite) => older(version, suite)),
    ),
    {
      title: 'with the extensions context',
      input: signed({ '@context': [CREDENTIALS_V2, OB('3.0.3'), EXTENSIONS] }),
      expected: ['valid'],
    },
    ...[
      'https://w3id.org/security/suites/ed25519-2020/v1',
      'https://w3id.org/security/multikey/v1',
    ].map(
      (url): CaseDraft => ({
        title: `2.0 with the context ${url.split('/').slice(-2).join(' ')}`,
        input: older1({ '@context': [CREDENTIALS_V1, OB('3.0.3'), DATA_INTEGRITY_V2, url] }),
        expected: ['valid'],
        warnings: ['context.outdated'],
      }),
    ),
    ...['3.0.0', '3.0.1'].map(
      (version): CaseDraft => ({
        title: `2.0 with Open Badges ${version}, which redefines protected terms`,
        input: {
          ...badgeBy(key.did, { '@context': [CREDENTIALS_V2, OB(version)] }),
          proof: [emptyProof],
        },
        expected: ['invalid', 'json-ld.context'],
        warnings: ['context.outdated'],
      }),
    ),
    {
      title: 'a badge that has jti, which 3.0.3 gained in 2025',
      input: signed({ jti: 'urn:uuid:1' }),
      expected: ['valid'],
    },
    {
      title: '1.1 with both names of its dates',
      input: older1({ validFrom: '2026-01-01T00:00:00Z' }),
      expected: ['valid'],
      warnings: ['context.outdated'],
    },
    {
      title: '1.1 with an endorsement of its time',
      input: olderEndorsement().then((endorsement) => older1({ endorsement: [endorsement] })),
      expected: ['valid'],
      warnings: ['context.outdated'],
    },
    {
      title: '1.1 with an endorsement of its time that has expired',
      threats: ['T13'],
      input: olderEndorsement({ expirationDate: '2026-05-01T00:00:00Z' }).then((endorsement) =>
        older1({ endorsement: [endorsement] }),
      ),
      expected: ['valid'],
      warnings: ['context.outdated', 'endorsement.invalid'],
    },
    {
      title: '1.1 expired under its own name of the date',
      threats: ['T28'],
      input: older1({ expirationDate: '2026-05-01T00:00:00Z' }),
      expected: ['invalid', 'validity.expired'],
      warnings: ['context.outdated'],
    },
  ]);
}

const emptyProof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-01-01T00:00:00Z',
  verificationMethod: `${key.did}#${key.multibase}`,
  proofPurpose: 'assertionMethod',
  proofValue: `z${'1'.repeat(64)}`,
};

function signed(changes: Record<string, unknown>) {
  return signedWith(badgeBy(key.did, changes), key);
}

function current(version: string, type: string): CaseDraft {
  return {
    title: `2.0 with Open Badges ${version} as ${type}`,
    input: signed({
      '@context': [CREDENTIALS_V2, OB(version)],
      type: ['VerifiableCredential', type],
    }),
    expected: ['valid'],
    warnings: version === '3.0.3' ? [] : ['context.outdated'],
  };
}

function older(version: string, suite: string): CaseDraft {
  return {
    title: `1.1 with Open Badges ${version} and data integrity ${suite.slice(-2)}`,
    input: older1({ '@context': [CREDENTIALS_V1, OB(version), suite] }),
    expected: ['valid'],
    warnings: ['context.outdated'],
  };
}

function older1(changes: Record<string, unknown>) {
  const badge = badgeBy(key.did, {
    '@context': [CREDENTIALS_V1, OB('3.0.1'), DATA_INTEGRITY_V2],
    issuanceDate: '2026-01-01T00:00:00Z',
    ...changes,
  });
  const dated = 'validFrom' in changes ? badge : edit(badge, { '/validFrom': undefined });
  return signedWith(dated, key);
}

function olderEndorsement(changes: Record<string, unknown> = {}) {
  const { validFrom, ...endorsement } = endorsementOf(badgeBy(key.did).id, {
    '@context': [CREDENTIALS_V1, OB('3.0.1'), DATA_INTEGRITY_V2],
    issuer: { id: ed25519(2).did, type: ['Profile'] },
    ...changes,
  });
  return signedWith({ ...endorsement, issuanceDate: validFrom }, ed25519(2));
}

import type { CertificationPolicy, EarnedCredential } from '../../../src/certification/policy.js';

export const asOf = '2026-06-30';

/** Any three of five, from two areas. */
export const policy: CertificationPolicy = {
  areas: {
    'mc-1': 'equity',
    'mc-2': 'equity',
    'mc-3': 'partnership',
    'mc-4': 'partnership',
    'mc-5': 'assessment',
  },
  requiredCount: 3,
  requiredAreas: 2,
};

export const earned = (...ids: string[]): EarnedCredential[] =>
  ids.map((credentialId) => ({ credentialId, awardedOn: '2026-01-15' }));

import type { IssuedSuite } from './suites.js';

/** A proof before it has a value: Verifiable Credential Data Integrity 1.0, section 2.1. */
export interface NewProof {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: string;
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  readonly [member: string]: string;
}

/** What a new proof says of itself. `created` is ISO 8601, with seconds and `Z`. */
export function newProof(options: {
  readonly cryptosuite: IssuedSuite | 'ecdsa-sd-2023';
  readonly verificationMethod: string;
  readonly created: string;
}): NewProof {
  const { cryptosuite, created, verificationMethod } = options;
  return {
    type: 'DataIntegrityProof',
    cryptosuite,
    created,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  };
}

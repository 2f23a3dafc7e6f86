// Calls of the untyped packages that only tests make.
declare module '@digitalbazaar/vc' {
  import type { DocumentLoader } from 'jsonld';
  export interface VerificationResult {
    readonly verified: boolean;
    readonly error?: unknown;
  }
  export function verifyCredential(options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: DocumentLoader;
    readonly now?: Date;
  }): Promise<VerificationResult>;
  export function derive(options: {
    readonly verifiableCredential: object;
    readonly suite: object;
    readonly documentLoader: DocumentLoader;
  }): Promise<Record<string, unknown>>;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-multikey' {
  import type { DataIntegritySigner } from '@digitalbazaar/data-integrity';
  export function from(key: {
    readonly type: 'Multikey';
    readonly id: string;
    readonly controller: string;
    readonly publicKeyMultibase: string;
    readonly secretKeyMultibase: string;
  }): Promise<{ signer(): DataIntegritySigner }>;
}

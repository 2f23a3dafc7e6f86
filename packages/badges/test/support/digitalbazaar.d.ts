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
}

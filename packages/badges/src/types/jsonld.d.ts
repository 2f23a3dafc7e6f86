// Types of the parts of jsonld that this package puts together itself, and of the canonicalization that goes with it.
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
        readonly base: null;
        readonly safe: true;
        readonly canonizeOptions: {
          readonly algorithm: 'RDFC-1.0';
          readonly maxWorkFactor: number;
          readonly messageDigestAlgorithm: string;
        };
        readonly contextResolver: object;
        readonly documentLoader: DocumentLoader;
      },
    ): Promise<string>;
  };
  export default jsonld;
}

declare module 'jsonld/lib/context.js' {
  import type { DocumentLoader } from 'jsonld';

  /** What terms mean at one place of a document. Nothing of it is changed once it is in use. */
  export interface ActiveContext {
    readonly mappings: Map<string, object>;
    readonly protected: Record<string, boolean>;
    readonly previousContext?: ActiveContext;
    clone(): ActiveContext;
    revertToPreviousContext(): ActiveContext;
  }
  /** What became of a local context, and what was worth an event on the way. */
  export interface ProcessedContext {
    readonly context: ActiveContext;
    readonly events: readonly object[];
  }
  /** A local context, and what is known of what it makes of an active one. */
  export interface ResolvedContext {
    readonly document: object | null;
    getProcessed(active: ActiveContext): ProcessedContext | undefined;
    setProcessed(active: ActiveContext, processed: ProcessedContext): void;
  }
  /** What is asked for the contexts that a document names. */
  export interface ContextResolver {
    resolve(options: ResolveOptions): Promise<readonly ResolvedContext[]>;
  }
  export interface ResolveOptions {
    readonly activeCtx: ActiveContext;
    readonly context: unknown;
  }
  const context: {
    process(options: {
      readonly activeCtx: ActiveContext;
      readonly localCtx: unknown;
      readonly propagate: boolean;
      readonly overrideProtected: boolean;
      readonly options: {
        readonly base: null;
        readonly contextResolver: ContextResolver;
        readonly documentLoader: DocumentLoader;
        readonly eventHandler: readonly ((options: object) => void)[];
      };
    }): Promise<ActiveContext>;
  };
  export default context;
}

declare module 'jsonld/lib/ContextResolver.js' {
  import type { ContextResolver, ResolvedContext, ResolveOptions } from 'jsonld/lib/context.js';
  export default class PlainContextResolver implements ContextResolver {
    constructor(options: { readonly sharedCache: Map<unknown, unknown> });
    resolve(options: ResolveOptions): Promise<readonly ResolvedContext[]>;
  }
}

declare module 'jsonld/lib/events.js' {
  const events: { readonly safeEventHandler: (options: object) => void };
  export default events;
}

declare module 'jsonld/lib/expand.js' {
  import type { DocumentLoader } from 'jsonld';
  import type { ActiveContext, ContextResolver } from 'jsonld/lib/context.js';

  const expansion: {
    expand(options: {
      readonly activeCtx: ActiveContext;
      readonly element: object;
      readonly options: {
        readonly base: null;
        readonly contextResolver: ContextResolver;
        readonly documentLoader: DocumentLoader;
        readonly eventHandler: readonly ((options: object) => void)[];
      };
    }): Promise<unknown>;
  };
  export default expansion;
}

declare module 'jsonld/lib/toRdf.js' {
  const toRdf: {
    toRDF(
      expanded: readonly unknown[],
      options: { readonly eventHandler: readonly ((options: object) => void)[] },
    ): readonly object[];
  };
  export default toRdf;
}

declare module 'rdf-canonize' {
  export function canonize(
    dataset: readonly object[],
    options: {
      readonly algorithm: 'RDFC-1.0';
      readonly maxWorkFactor: number;
      readonly messageDigestAlgorithm: string;
    },
  ): Promise<string>;
}

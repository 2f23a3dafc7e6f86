import type { ContextResolver, ResolvedContext, ResolveOptions } from 'jsonld/lib/context.js';
import { loadOnce } from '../load-once.js';
import type { CallerContexts } from './caller-contexts.js';
import { ContextMemo } from './context-memo.js';
import { knownContext } from './known-contexts.js';

const resolvers = loadOnce(() => import('jsonld/lib/ContextResolver.js'));

// The processor's own memory is one for the whole process, in which other code may have put another copy of a context
// under the same address. This one holds the contexts of this package alone.
const packaged = new ContextMemo();

/** Finds contexts for the processor. What a caller's contexts mean is worked out anew each time. */
export function contextResolver(callerContexts: CallerContexts): ContextResolver {
  let plain: Promise<ContextResolver> | undefined;
  const resolveAnew = async (options: ResolveOptions) => {
    plain ??= newResolver();
    return (await plain).resolve(options);
  };
  if (callerContexts.size > 0) return { resolve: resolveAnew };
  return { resolve: async (options) => (await resolvePackaged(options)) ?? resolveAnew(options) };
}

/** The processor’s own, which keeps nothing beyond one document; few badges need it. */
async function newResolver(): Promise<ContextResolver> {
  const { default: PlainResolver } = await resolvers();
  return new PlainResolver({ sharedCache: new Map() });
}

/** `undefined` for what is neither a term's own context nor a list of contexts that this package ships. */
async function resolvePackaged({
  context,
  activeCtx,
}: ResolveOptions): Promise<readonly ResolvedContext[] | undefined> {
  if (!Array.isArray(context) && typeof context === 'object' && context !== null)
    return [packaged.scoped(context, activeCtx)];
  const resolved: ResolvedContext[] = [];
  for (const url of Array.isArray(context) ? context : [context]) {
    const document = typeof url === 'string' ? await knownContext(url) : undefined;
    if (document === undefined) return undefined;
    resolved.push(packaged.listed(document));
  }
  return resolved;
}

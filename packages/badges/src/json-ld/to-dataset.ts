import events from 'jsonld/lib/events.js';
import expansion from 'jsonld/lib/expand.js';
import toRdf from 'jsonld/lib/toRdf.js';
import type { JsonObject } from '../json/json-value.js';
import { initialContext } from './active-context.js';
import type { CallerContexts } from './caller-contexts.js';
import { contextResolver } from './context-resolver.js';
import { contextLoader } from './document-loader.js';

// Safe mode: what would be dropped is an error.
const EVENTS = { eventHandler: [events.safeEventHandler] };

/**
 * The RDF dataset of a document, by the steps that the processor’s own entry point takes in safe mode without a base.
 * That entry point loads an HTTP client, and its active contexts are copied in depth for each node. The document is
 * left as it is.
 */
export async function toDataset(
  document: JsonObject,
  callerContexts: CallerContexts,
): Promise<readonly object[]> {
  const expanded = await expansion.expand({
    activeCtx: initialContext,
    element: document,
    options: {
      base: null,
      contextResolver: contextResolver(callerContexts),
      documentLoader: contextLoader(callerContexts),
      ...EVENTS,
    },
  });
  return toRdf.toRDF(nodesOf(expanded), EVENTS);
}

/** JSON-LD 1.1 API, section 9.2 "expand", step 9: a graph that says nothing of itself is what stands in it. */
function nodesOf(expanded: unknown): readonly unknown[] {
  if (expanded === null) return [];
  const members = Object.keys(Object(expanded));
  const inner: unknown =
    members.length === 1 && members[0] === '@graph'
      ? Reflect.get(Object(expanded), '@graph')
      : expanded;
  return Array.isArray(inner) ? inner : [inner];
}

import { asArray, type JsonObject, member } from '../json/json-value.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import type { CallerContexts } from './caller-contexts.js';
import { type Canonizer, canonize as canonizeAnew } from './canonize.js';

/** What decides whether a badge counts. All contexts of credentials put these names under one address. */
const VOCABULARY = 'https://www.w3.org/2018/credentials#';
const DECISIVE_NAMES: readonly string[] = [
  'issuer',
  'credentialSubject',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'credentialStatus',
];

/** Stands for the id of a badge that has none, whose label in the graph is not known. */
const STAND_IN = 'urn:uuid:00000000-0000-4000-8000-000000000000';

/** What was signed, and how it was worked out. */
export interface SignedGraph {
  readonly nquads: string;
  readonly contexts: CallerContexts;
  /** Works out canonical forms; anew each time where none is given. */
  readonly canonize?: Canonizer;
}

/**
 * Whether what was signed says of the badge’s validity just what its JSON shows. The form is checked before, and this
 * holds even where a context that the caller vouches for has another name for an expiry date, or for the badge itself.
 */
export async function checkGraph(
  document: JsonObject,
  { nquads, contexts, canonize = canonizeAnew }: SignedGraph,
): Promise<DecidingProblem | undefined> {
  const id = member(document, 'id');
  if (typeof id === 'string') return findHidden(document, nquads, id);
  const graph = await canonize({ ...document, id: STAND_IN }, contexts);
  return graph.ok ? findHidden(document, graph.nquads, STAND_IN) : graph.problem;
}

function findHidden(document: JsonObject, nquads: string, id: string): DecidingProblem | undefined {
  const signed = countDecisive(nquads, `<${id}> <${VOCABULARY}`);
  for (const name of DECISIVE_NAMES) {
    if ((signed.get(name) ?? 0) !== asArray(member(document, name)).length) {
      return problem('json-ld.form', `What was signed and what is shown differ in ${name}.`, {
        path: `/${name}`,
        hint: 'Ask the issuer for the badge as it was issued.',
        reference: 'Verifiable Credentials Data Model 2.0, section 4.2',
      });
    }
  }
  return undefined;
}

/** How often each name stands in a line that begins as given; literals hold no end of a line. */
function countDecisive(nquads: string, start: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = nquads.indexOf(start); at >= 0; at = nquads.indexOf(start, at + 1)) {
    if (at > 0 && nquads[at - 1] !== '\n') continue;
    const from = at + start.length;
    const name = nquads.slice(from, nquads.indexOf('> ', from));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

import { canonize as canonizeDataset } from 'rdf-canonize';
import type { HashName } from '../crypto/crypto.js';
import type { JsonObject } from '../json/json-value.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import type { CallerContexts } from './caller-contexts.js';
import { findTerm } from './find-term.js';
import { toDataset } from './to-dataset.js';

export type Canonization =
  | { readonly ok: true; readonly nquads: string }
  | { readonly ok: false; readonly problem: DecidingProblem };

/** Whether a document has a canonical form, and why not. */
export type GraphCheck = (
  document: JsonObject,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: DecidingProblem }>;

/** Gives the canonical form of a document as {@link canonize} does. */
export type Canonizer = typeof canonize;

/**
 * The canonical N-Quads of a document by RDFC-1.0, in safe mode: a term that no context defines is refused instead
 * of dropped. Expects a document whose form was checked. The hash is the one that labels of blank nodes come from.
 */
export async function canonize(
  document: JsonObject,
  callerContexts: CallerContexts,
  hash: HashName = 'SHA-256',
): Promise<Canonization> {
  try {
    const dataset = await toDataset(document, callerContexts);
    const nquads = await canonizeDataset(dataset, {
      algorithm: 'RDFC-1.0',
      // Graphs made to take for ever are refused (RDFC-1.0, section 7.1).
      maxWorkFactor: 1,
      messageDigestAlgorithm: hash,
    });
    return { ok: true, nquads };
  } catch (error) {
    return { ok: false, problem: explainJsonLdError(error, document) ?? notProcessed() };
  }
}

/** Checks a document by its canonical form, with the contexts of this package alone. */
export const checkByReference: GraphCheck = (document) => canonize(document, new Map());

/** What an error of the JSON-LD processor says of the document; `undefined` when it is not about the document. */
export function explainJsonLdError(
  error: unknown,
  document: JsonObject = {},
): DecidingProblem | undefined {
  if (String(error).includes('Maximum deep iterations')) {
    return problem(
      'input.too-large',
      'Its data is tangled in a way that is made to stall whoever checks it.',
      {
        reference: 'RDF Dataset Canonicalization 1.0, section 7.1',
      },
    );
  }
  if (!(error instanceof Error && error.name.startsWith('jsonld.'))) return undefined;
  const details: unknown = Reflect.get(error, 'details');
  const event: unknown = Reflect.get(Object(details), 'event');
  if (event !== undefined) return undefinedTerm(Reflect.get(Object(event), 'details'), document);
  if (Reflect.get(Object(details), 'code') === 'loading remote context failed') {
    return problem('json-ld.context-unknown', 'One of its contexts is not to be had.', {
      path: '/@context',
    });
  }
  return notProcessed();
}

function notProcessed(): DecidingProblem {
  return problem(
    'json-ld.context',
    'Its contexts cannot be processed together with what it says.',
    {
      path: '/@context',
      hint: 'Open Badges 3.0.0 and 3.0.1 do not go with version 2 of the credentials context; use 3.0.3.',
    },
  );
}

function undefinedTerm(details: unknown, document: JsonObject): DecidingProblem {
  const named = ['property', 'type', 'id', 'value']
    .map((key) => Reflect.get(Object(details), key))
    .find((value) => typeof value === 'string');
  const name = typeof named === 'string' ? ` ${JSON.stringify(named.slice(0, 80))}` : '';
  const path = typeof named === 'string' ? findTerm(document, named) : undefined;
  return problem(
    'json-ld.undefined-term',
    `It uses a term${name} that none of its contexts defines, so the signature cannot cover it.`,
    { ...(path !== undefined && { path }), reference: 'JSON-LD 1.1, safe mode' },
  );
}

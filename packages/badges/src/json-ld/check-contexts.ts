import { asArray, type JsonObject, type JsonValue, member, pointer } from '../json/json-value.js';
import {
  CREDENTIALS_CONTEXTS,
  CREDENTIALS_V2,
  OPEN_BADGES_3_0_3,
  OPEN_BADGES_CONTEXTS,
} from '../model/context-urls.js';
import { type CheckResult, type DecidingProblem, failed, problem } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';
import type { CallerContexts } from './caller-contexts.js';
import { isKnownContext } from './known-contexts.js';
import { objectsOf, type PlacedObject } from './walk.js';

const REFERENCE = 'Verifiable Credentials Data Model 2.0, section 4.3; Open Badges 3.0, B.1.2';

/** A badge with endorsements has some; working each out takes milliseconds. */
const MOST_CONTEXTS = 100;

/** What the contexts of a credential are judged by. */
export interface ContextPolicy {
  /** What it begins with: a context of Verifiable Credentials alone, or then one of Open Badges. */
  readonly begins: 'verifiable-credential' | 'open-badge';
  /** Contexts beside those of this package that may be used. */
  readonly callerContexts: CallerContexts;
}

/**
 * The contexts of a credential: addresses only, none twice, first Verifiable Credentials, in badges and endorsements
 * then Open Badges 3.0, the rest known. An inline context could give a familiar name another meaning, so it is refused
 * before JSON-LD sees it.
 */
export function checkContexts(
  document: JsonObject,
  policy: ContextPolicy,
  places: readonly PlacedObject[] = objectsOf(document),
): CheckResult {
  const count = places.filter(({ object }) => Object.hasOwn(object, '@context')).length;
  if (count > MOST_CONTEXTS) return failed(tooMany(count));
  const problems: DecidingProblem[] = [];
  const credentials: PlacedObject[] = [];
  for (const place of places) {
    const { object, name } = place;
    const context = member(object, '@context');
    if (name !== undefined && context === undefined) continue;
    const { path } = place;
    if (name === undefined || mayHaveContext(object, name)) {
      credentials.push(place);
      problems.push(...checkOne(context, path, policy));
    } else {
      const around = credentials.filter((outer) => path.startsWith(`${outer.path}/`)).at(-1);
      const allowed = around !== undefined && repeatsContext(place, around.object);
      problems.push(...(allowed ? checkOne(context, path, policy) : [misplaced(path)]));
    }
  }
  const current = problems.length > 0 || policy.begins !== 'open-badge';
  return { problems, warnings: current ? [] : warnOutdated(document) };
}

/** Contexts stand on embedded credentials, whose signature covers them alone, and nowhere else inside a document. */
function mayHaveContext(object: JsonObject, name: string): boolean {
  const types = asArray(member(object, 'type'));
  return EMBEDDED.some((embedded) => embedded.name === name && types.includes(embedded.type));
}

const EMBEDDED: readonly { readonly name: string; readonly type: string }[] = [
  { name: 'endorsement', type: 'VerifiableCredential' },
  { name: 'verifiableCredential', type: 'VerifiableCredential' },
  { name: 'verifiableCredential', type: 'EnvelopedVerifiableCredential' },
];

/** Proofs over JSON text (`…-jcs-…`) repeat how their document’s contexts begin: Data Integrity EdDSA, section 3.3. */
function repeatsContext({ object, name }: PlacedObject, document: JsonObject): boolean {
  const cryptosuite = member(object, 'cryptosuite');
  if (name !== 'proof' || typeof cryptosuite !== 'string' || !cryptosuite.includes('-jcs-'))
    return false;
  const whole = asArray(member(document, '@context'));
  return asArray(member(object, '@context')).every((url, index) => url === whole[index]);
}

function checkOne(
  context: JsonValue | undefined,
  parent: string,
  { begins, callerContexts }: ContextPolicy,
): readonly DecidingProblem[] {
  const path = pointer(parent, '@context');
  const urls: string[] = [];
  for (const url of asArray(context)) {
    if (typeof url !== 'string')
      return [refused(path, 'A context is given inline instead of by its address.')];
    urls.push(url);
  }
  const [first, second] = urls;
  if (first === undefined) return [refused(path, 'There is no @context.')];
  if (new Set(urls).size < urls.length) return [refused(path, 'A context is named twice.')];
  if (!CREDENTIALS_CONTEXTS.has(first)) {
    return [refused(path, 'The first context is not that of Verifiable Credentials.')];
  }
  if (begins === 'open-badge' && !OPEN_BADGES_CONTEXTS.has(second ?? '')) {
    return [refused(path, 'The second context is not that of Open Badges 3.0.')];
  }
  const known = (url: string) => isKnownContext(url) || callerContexts.has(url);
  return urls.filter((url) => !known(url)).map((url) => unknownContext(path, url));
}

function refused(path: string, message: string): DecidingProblem {
  return problem('json-ld.context', message, {
    path,
    hint: `Badges begin with ${CREDENTIALS_V2} and ${OPEN_BADGES_3_0_3}.`,
    reference: REFERENCE,
  });
}

function tooMany(count: number): DecidingProblem {
  const message = `It holds ${count} objects with contexts; ${MOST_CONTEXTS} at most are read.`;
  return problem('input.too-large', message);
}

function misplaced(path: string): DecidingProblem {
  return refused(
    pointer(path, '@context'),
    'A context stands where only the badge and its endorsements may have one.',
  );
}

function unknownContext(path: string, url: string): DecidingProblem {
  return problem(
    'json-ld.context-unknown',
    `The context ${JSON.stringify(url.slice(0, 200))} is not known here.`,
    {
      path,
      hint: 'If you trust it, pass a copy in the option `contexts`. Contexts are never fetched.',
      reference: REFERENCE,
    },
  );
}

function warnOutdated(document: JsonObject): readonly Problem[] {
  const [credentials, openBadges] = asArray(member(document, '@context'));
  if (credentials === CREDENTIALS_V2 && openBadges === OPEN_BADGES_3_0_3) return [];
  return [
    problem('context.outdated', 'It is made with an older version of the data model.', {
      path: '/@context',
      reference: REFERENCE,
    }),
  ];
}

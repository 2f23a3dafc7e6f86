import { asArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { placedValues } from '../json/placed-values.js';
import { isAbsoluteIri } from '../model/iri.js';
import type { Authentication } from '../proofs/proof-purpose.js';
import { type DecidingProblem, failed, passed, problem } from '../report/check-result.js';
import type { CredentialKind, IssuedCredential, SchemaCheck } from './check-signed.js';

const MOST_CREDENTIALS = 16;
const MEMBER = 'verifiableCredential';
const REFERENCE = 'Verifiable Credentials Data Model 2.0, section 4.13';

/** A presentation: a document like a credential, whose issuer is the holder, signed to answer a verifier. */
export function presentationKind(purpose: Authentication): CredentialKind<IssuedCredential> {
  return { begins: 'verifiable-credential', purpose, checkSchema: checkPresentation };
}

/** The credentials in a presentation, each with its place. */
export function credentialsIn(presentation: JsonObject): ReturnType<typeof placedValues> {
  return placedValues(presentation, MEMBER, '');
}

function checkPresentation(document: JsonObject): SchemaCheck<IssuedCredential> {
  if (!asArray(member(document, 'type')).includes('VerifiablePresentation')) {
    return wrong('schema.type', 'It is not a presentation.', {
      path: '/type',
      hint: 'Give a badge that is not presented by its holder to verifyBadge.',
    });
  }
  const stated = member(document, 'holder');
  const holder = isJsonObject(stated) ? member(stated, 'id') : stated;
  if (typeof holder !== 'string' || !isAbsoluteIri(holder))
    return wrong('schema.invalid', 'It does not say who presents.', { path: '/holder' });
  const { length } = credentialsIn(document);
  // Nothing is true of all badges in it where there are none.
  if (length === 0)
    return wrong('schema.invalid', 'There is no badge in it.', { path: `/${MEMBER}` });
  if (length > MOST_CREDENTIALS) {
    const message = `It holds ${length} credentials; ${MOST_CREDENTIALS} at most are read.`;
    return wrong('input.too-large', message, { path: `/${MEMBER}` });
  }
  return { ...passed, credential: { issuer: { id: holder } } };
}

function wrong(
  code: DecidingProblem['code'],
  message: string,
  place: { readonly path: string; readonly hint?: string },
): SchemaCheck<IssuedCredential> {
  return failed(problem(code, message, { ...place, reference: REFERENCE }));
}

import type { JsonObject } from '../json/json-value.js';
import { type ContextPolicy, checkContexts } from '../json-ld/check-contexts.js';
import { checkForm } from '../json-ld/check-form.js';
import { objectsOf } from '../json-ld/walk.js';
import type { ParsedJwt } from '../jwt/parse-jwt.js';
import { loadOnce } from '../load-once.js';
import type { ProofPurpose } from '../proofs/proof-purpose.js';
import type { CheckResult } from '../report/check-result.js';
import { isUnverifiableCode } from '../report/codes.js';
import type { ReportBuilder } from '../report/report-builder.js';
import type { SignatureCheck } from '../report/signature-check.js';
import { checkProofs } from './check-proofs.js';
import { checkValidity } from './check-validity.js';
import type { Verification } from './verification.js';

const tokenChecks = loadOnce(() => import('../jwt/check-token.js'));

/** A credential as it was read, and the token it was in, where it was in one. */
export interface ReadCredential {
  readonly document: JsonObject;
  readonly jwt?: ParsedJwt;
}

/** The least that every credential says: whose it is. */
export interface IssuedCredential {
  readonly issuer: { readonly id: string };
}

/** Whether a credential has the members of its kind, and the credential in one shape when it has. */
export interface SchemaCheck<Credential> extends CheckResult {
  readonly credential?: Credential;
}

/** What sets one kind of credential apart from others: how its contexts begin, and its members. */
export interface CredentialKind<Credential extends IssuedCredential> {
  readonly begins: ContextPolicy['begins'];
  /** What it is signed for; to assert what it says, where nothing else is given. */
  readonly purpose?: ProofPurpose;
  checkSchema(document: JsonObject): SchemaCheck<Credential>;
}

/**
 * Makes the checks that all kinds of credentials have in common, from their contexts to their validity, into a report.
 * Gives the credential where it is one of its kind; whether it is signed well stands in the report.
 */
export async function checkSigned<Credential extends IssuedCredential>(
  { document, jwt }: ReadCredential,
  kind: CredentialKind<Credential>,
  { report, verification }: { readonly report: ReportBuilder; readonly verification: Verification },
): Promise<Credential | undefined> {
  const { settings, resolveKey, work, canonize } = verification;
  const policy = { begins: kind.begins, callerContexts: settings.contexts };
  const form =
    jwt === undefined ? addForm(report, document, policy) : addTokenForm(report, document, policy);
  const schema = form === 'unusable' ? undefined : kind.checkSchema(document);
  if (schema !== undefined) report.add('schema', schema);
  const credential = schema?.credential;
  if (credential === undefined) return undefined;
  const issuerId = credential.issuer.id;
  if (jwt !== undefined) {
    const { checkToken } = await tokenChecks();
    addSignature(report, await checkToken({ jwt, credential: document, issuerId, resolveKey }));
  } else if (form === 'usable') {
    const { contexts } = settings;
    const { purpose } = kind;
    // What proofs are judged by the time is their end alone.
    const now = settings.now - settings.clockSkew;
    const proofs = { document, issuerId, purpose, now, contexts, resolveKey, work, canonize };
    addSignature(report, await checkProofs(proofs));
  } else {
    skipProofs(report);
  }
  report.add('validity', checkValidity(document, settings));
  return credential;
}

type Form = 'usable' | 'context-unknown' | 'unusable';

/** Whether the JSON shows what its graph says, so that a signature over the graph covers what is shown. */
function addForm(report: ReportBuilder, document: JsonObject, policy: ContextPolicy): Form {
  const places = objectsOf(document);
  const contexts = checkContexts(document, policy, places);
  const known = report.add('json-ld.context', contexts);
  const wellFormed = report.add('json-ld.form', checkForm(document, places));
  const unusable = contexts.problems.some(({ code }) => !isUnverifiableCode(code));
  if (!wellFormed || unusable) return 'unusable';
  return known ? 'usable' : 'context-unknown';
}

/** A token signs its text, whatever the contexts make of it; one that is not known here is worth a warning. */
function addTokenForm(report: ReportBuilder, document: JsonObject, policy: ContextPolicy): Form {
  const { problems, warnings } = checkContexts(document, policy);
  const unknown = problems.filter(({ code }) => isUnverifiableCode(code));
  const wrong = problems.filter(({ code }) => !isUnverifiableCode(code));
  const ordered = report.add('json-ld.context', {
    problems: wrong,
    warnings: [...warnings, ...unknown],
  });
  report.skip('json-ld.form', 'The signature of a token covers its text as it stands.');
  return ordered ? 'usable' : 'unusable';
}

/** Notes what became of the key and of the signature made with it. */
export function addSignature(report: ReportBuilder, { key, proof }: SignatureCheck): void {
  if (key === undefined) report.skip('key', 'No proof was found that could be checked.');
  else report.add('key', key);
  if (proof === undefined)
    report.skip('proof', 'Without a key of the issuer there is nothing to check it with.');
  else report.add('proof', proof);
}

function skipProofs(report: ReportBuilder): void {
  const why = 'A context that is not known gives it a meaning that cannot be computed.';
  report.skip('key', why);
  report.skip('proof', why);
}

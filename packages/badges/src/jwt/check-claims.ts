import { isJsonObject, type JsonObject, type JsonValue, member } from '../json/json-value.js';
import { CREDENTIALS_V1 } from '../model/context-urls.js';
import { type CheckResult, type DecidingProblem, failed, problem } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';
import { claimsOf } from './claims.js';

const REFERENCE = 'Open Badges 3.0, sections 8.2.4 and 8.2.6.1';

/** The claims that a token wraps around a credential. */
const CLAIMS: ReadonlySet<string> = new Set(['iss', 'sub', 'jti', 'nbf', 'exp', 'iat', 'aud']);

/** The credential in a token: its whole payload, or for version 1.1 of the data model its `vc` claim. */
export function credentialIn(payload: JsonObject): JsonObject | undefined {
  const vc = member(payload, 'vc');
  if (vc !== undefined) return isJsonObject(vc) ? vc : undefined;
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !CLAIMS.has(name)));
}

/** Whether the claims of a token say the same as the credential in it. One that is missing is a warning. */
export function checkClaims(payload: JsonObject, credential: JsonObject): CheckResult {
  const { '@context': context } = credential;
  const first = Array.isArray(context) ? context[0] : context;
  if ((member(payload, 'vc') !== undefined) !== (first === CREDENTIALS_V1)) {
    return failed(
      mismatch('vc', 'The credential stands in the place of another version of the data model.'),
    );
  }
  const problems: DecidingProblem[] = [];
  const warnings: Problem[] = [];
  for (const [claim, value] of claimsOf(credential)) {
    const stated = member(payload, claim);
    if (stated === undefined) {
      if (value !== undefined) warnings.push(missing(claim));
    } else if (wholeSeconds(claim, stated) !== value) {
      problems.push(
        mismatch(claim, `The claim ${claim} of the token and the credential in it differ.`),
      );
    }
  }
  return { problems, warnings };
}

/** Dates in tokens may have a fraction (RFC 7519 section 2); credentials are compared by the second. */
function wholeSeconds(claim: string, stated: JsonValue): JsonValue {
  const isDate = claim === 'nbf' || claim === 'exp';
  return isDate && typeof stated === 'number' ? Math.floor(stated) : stated;
}

function mismatch(claim: string, message: string): Problem<'jwt.claims-mismatch'> {
  return problem('jwt.claims-mismatch', message, {
    path: `/${claim}`,
    hint: 'Ask the issuer for the badge as it was issued.',
    reference: REFERENCE,
  });
}

function missing(claim: string): Problem {
  const message = `The token lacks the claim ${claim}, which the specification wants.`;
  return problem('schema.lenient', message, { path: `/${claim}`, reference: REFERENCE });
}

import { isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { type JwtHeaderReading, readJwsHeader } from '../jwt/check-header.js';
import { checkTokenSignature } from '../jwt/check-token.js';
import type { ParsedJwt } from '../jwt/parse-jwt.js';
import { unresolvable } from '../keys/key-resolution.js';
import { type CheckResult, failed, passed, problem } from '../report/check-result.js';
import { addSignature } from '../verify/check-signed.js';
import { cited } from './cited.js';
import { type Completion, completeAssertion } from './complete.js';
import { addForm, type FoundAssertion, type GivenAssertion } from './found-assertion.js';
import { findIssuerKey } from './issuer-key.js';
import { SIGNED_VERIFICATION } from './references.js';

/** The signature of an assertion, and the key that it names. */
export interface AssertionSignature {
  /** Absent where the assertion was given without one. */
  readonly jwt: ParsedJwt | undefined;
  readonly creator: string | undefined;
}

/**
 * Judges a signed assertion: a compact JWS by RS256 or ES256, with a key that the profile of the issuer lists and that
 * names the issuer as its owner. Neither the key nor who the issuer is comes from the header.
 *
 * @see Open Badges 2.0, “Signed Verification”
 */
export async function judgeSigned(
  context: GivenAssertion,
  { jwt, creator }: AssertionSignature,
): Promise<FoundAssertion> {
  const { given, source, report, verification } = context;
  if (jwt === undefined) {
    report.add('proof', notSigned);
    return { document: given, source };
  }
  const reading = readHeader(jwt);
  if (!reading.ok) {
    report.add('proof', failed(reading.problem));
    return { document: given, source };
  }
  const completion = await completeAssertion(given, verification);
  if (!completion.ok) {
    addSignature(report, { key: told(notHad(completion)), proof: undefined });
    return { document: given, source };
  }
  const { document } = completion;
  const found = { document, source: [...source, ...completion.steps] };
  const assertion = addForm(document, context);
  if (assertion === undefined) return found;
  const key = await findIssuerKey({ profile: profileIn(document), creator }, verification);
  if (key.ok) {
    const { publicKey } = key;
    const signature = { jwt, publicKey, keyKind: reading.header.keyKind };
    const proof = await checkTokenSignature(signature, SIGNED_VERIFICATION);
    addSignature(report, { key: passed, proof });
  } else {
    addSignature(report, { key: told(failed(key.problem)), proof: undefined });
  }
  return { ...found, assertion };
}

function readHeader({ header }: ParsedJwt): JwtHeaderReading {
  const reading = readJwsHeader(header);
  if (!reading.ok) return reading;
  const { keyKind } = reading.header;
  if (keyKind === 'RSA' || keyKind === 'P-256') return reading;
  const message = 'Badges of Open Badges 2.0 are signed with RS256 or ES256.';
  return { ok: false, problem: problem('jwt.algorithm', message, { path: '/alg' }) };
}

const notSigned = failed(
  problem('proof.missing', 'It says that it is signed, and was given without its signature.', {
    path: '/verification',
    hint: 'Give the badge as it was signed: a token of three parts, or the picture that it is in.',
    reference: SIGNED_VERIFICATION,
  }),
);

function notHad({ code, why }: Extract<Completion, { readonly ok: false }>): CheckResult {
  if (code !== 'hosted.mismatch')
    return failed(unresolvable(why, code === 'link.not-resolved' ? 'key.unresolvable' : code));
  const message =
    'What is found at the address of its badge class or issuer names itself otherwise.';
  return failed(problem(code, message));
}

function told(result: CheckResult): CheckResult {
  return cited(result, { path: '/verification/creator', reference: SIGNED_VERIFICATION });
}

function profileIn(document: JsonObject): JsonObject {
  const badge = member(document, 'badge');
  const issuer = isJsonObject(badge) ? member(badge, 'issuer') : undefined;
  return isJsonObject(issuer) ? issuer : {};
}

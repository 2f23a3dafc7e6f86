import { type JsonObject, member } from '../json/json-value.js';
import { parseDateTime } from '../model/date-time.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import { checkPurpose, type ProofPurpose } from './proof-purpose.js';
import { type Suite, suiteOf } from './suites.js';

const REFERENCE = 'Verifiable Credential Data Integrity 1.0, sections 2.1 and 4.4';

/** What a proof says of itself that its check needs. */
export interface ProofOptions {
  readonly suite: Suite;
  readonly verificationMethod: string;
  readonly proofValue: string;
}

export type ProofReading =
  | { readonly ok: true; readonly options: ProofOptions }
  | { readonly ok: false; readonly problem: DecidingProblem };

/** What a proof has to be good for, and when. */
export interface ProofNeed {
  readonly purpose: ProofPurpose;
  readonly now: number;
}

/** Reads a proof and what it says of itself: its kind, its purpose and its own time limit. */
export function readProof(
  proof: JsonObject,
  path: string,
  { purpose, now }: ProofNeed,
): ProofReading {
  const { verificationMethod, proofValue } = proof;
  const suite = suiteOf(proof);
  if (suite === undefined) return unknownSuite(proof, path);
  if (typeof verificationMethod !== 'string' || typeof proofValue !== 'string') {
    return refuse('verificationMethod and proofValue must each be one text.', path);
  }
  const otherPurpose = checkPurpose(proof, path, purpose);
  if (otherPurpose !== undefined) return { ok: false, problem: otherPurpose };
  const untimely = checkTimes(proof, path, now);
  return untimely ?? { ok: true, options: { suite, verificationMethod, proofValue } };
}

function unknownSuite(proof: JsonObject, path: string): ProofReading {
  const { type, cryptosuite } = proof;
  const name = type === 'DataIntegrityProof' ? cryptosuite : type;
  if (typeof name !== 'string') return refuse('The proof does not say of which kind it is.', path);
  return {
    ok: false,
    problem: problem(
      'proof.suite-unsupported',
      `The signature could not be checked: proofs of kind ${JSON.stringify(name)} are not known here.`,
      { path, hint: 'Try another verifier, or ask the issuer.' },
    ),
  };
}

function checkTimes(proof: JsonObject, path: string, now: number): ProofReading | undefined {
  for (const name of ['created', 'expires']) {
    const text = member(proof, name);
    if (text === undefined) continue;
    const instant = typeof text === 'string' ? parseDateTime(text) : undefined;
    if (instant === undefined)
      return refuse(`${name} is not a date and time with a time zone.`, `${path}/${name}`);
    if (name === 'expires' && instant <= now) {
      return {
        ok: false,
        problem: problem('proof.expired', `The signature was good until ${text}.`, {
          path: `${path}/expires`,
          reference: REFERENCE,
        }),
      };
    }
  }
  return undefined;
}

function refuse(message: string, path: string): ProofReading {
  return {
    ok: false,
    problem: problem('proof.malformed', message, { path, reference: REFERENCE }),
  };
}

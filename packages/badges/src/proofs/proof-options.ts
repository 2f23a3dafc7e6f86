import { type JsonObject, member } from '../json/json-value.js';
import { parseDateTime } from '../model/date-time.js';
import { type DecidingProblem, problem } from '../report/check-result.js';

const REFERENCE = 'Verifiable Credential Data Integrity 1.0, sections 2.1 and 4.4';

/** The members every Data Integrity proof has. */
export interface ProofOptions {
  readonly cryptosuite: string;
  readonly verificationMethod: string;
  readonly proofValue: string;
}

export type ProofReading =
  | { readonly ok: true; readonly options: ProofOptions }
  | { readonly ok: false; readonly problem: DecidingProblem };

/** Reads a proof and what it says of itself: its kind, its purpose and its own time limit. */
export function readProof(proof: JsonObject, path: string, now: number): ProofReading {
  const unsupported = unsupportedIn(proof, path);
  if (unsupported !== undefined) return { ok: false, problem: unsupported };
  const { cryptosuite, verificationMethod, proofValue } = proof;
  if (
    typeof cryptosuite !== 'string' ||
    typeof verificationMethod !== 'string' ||
    typeof proofValue !== 'string'
  ) {
    return refuse('cryptosuite, verificationMethod and proofValue must each be one text.', path);
  }
  if (member(proof, 'proofPurpose') !== 'assertionMethod') {
    return {
      ok: false,
      problem: problem(
        'proof.purpose',
        'The proof was made for another purpose than to assert what the badge says.',
        {
          path: `${path}/proofPurpose`,
          reference: REFERENCE,
        },
      ),
    };
  }
  const untimely = checkTimes(proof, path, now);
  return untimely ?? { ok: true, options: { cryptosuite, verificationMethod, proofValue } };
}

function unsupportedIn(proof: JsonObject, path: string): DecidingProblem | undefined {
  const type = member(proof, 'type');
  const what =
    type !== 'DataIntegrityProof'
      ? `proofs of type ${JSON.stringify(String(type).slice(0, 80))}`
      : member(proof, 'previousProof') !== undefined
        ? 'chains of proofs'
        : undefined;
  if (what === undefined) return undefined;
  return unsupportedSuite(what, path);
}

export function unsupportedSuite(what: string, path: string): DecidingProblem {
  return problem(
    'proof.suite-unsupported',
    `The signature could not be checked: ${what} are not supported yet.`,
    {
      path,
      hint: 'Try another verifier, or ask the issuer.',
    },
  );
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

import { asArray, isJsonObject, type JsonValue, member } from '../json/json-value.js';
import { signedByAnother } from '../keys/key-resolution.js';
import { isUnderIssuer } from '../keys/under-issuer.js';
import { ASSERTION, narrowedUse } from '../proofs/proof-purpose.js';
import {
  type CheckResult,
  type DecidingProblem,
  failed,
  passed,
  problem,
} from '../report/check-result.js';
import { isUnverifiableCode } from '../report/codes.js';
import type { SignatureCheck } from '../report/signature-check.js';
import type { Problem } from '../report/verification-report.js';
import { type ProofOutcome, ProofSet, type ProofSetInput } from './proof-set.js';

const MOST_PROOFS = 8;

/** What became of one proof, and what there is to know of one that is good. */
interface CheckedProof extends ProofOutcome {
  readonly warnings?: readonly Problem[];
}

/**
 * Checks the proofs of a credential. One good proof of the issuer is enough; each other one is a warning. Where none
 * is good, one that could not be checked might have been, so the badge is not called a forgery.
 */
export async function checkProofs(input: ProofSetInput): Promise<SignatureCheck> {
  const proofs = asArray(member(input.document, 'proof'));
  if (proofs.length === 0) return { key: undefined, proof: failed(missing()) };
  if (proofs.length > MOST_PROOFS) return { key: undefined, proof: failed(tooMany(proofs.length)) };
  const set = new ProofSet(input);
  const outcomes: CheckedProof[] = [];
  for (const [index, proof] of proofs.entries()) {
    const path = Array.isArray(input.document.proof) ? `/proof/${index}` : '/proof';
    outcomes.push(await checkOne(proof, path, input, set));
  }
  return combine(outcomes);
}

async function checkOne(
  proof: JsonValue,
  path: string,
  input: ProofSetInput,
  set: ProofSet,
): Promise<CheckedProof> {
  if (!isJsonObject(proof)) {
    return {
      stage: 'options',
      problem: problem('proof.malformed', 'A proof is not an object.', { path }),
    };
  }
  const { verificationMethod } = proof;
  if (
    typeof verificationMethod === 'string' &&
    !isUnderIssuer(verificationMethod, input.issuerId)
  ) {
    return { stage: 'key', problem: signedByAnother() };
  }
  const outcome = await set.check(proof);
  const { purpose = ASSERTION } = input;
  return purpose === ASSERTION ? { ...outcome, warnings: narrowedUse(proof, path) } : outcome;
}

function combine(outcomes: readonly CheckedProof[]): SignatureCheck {
  const good = outcomes.find((outcome) => outcome.problem === undefined);
  const decisive = good ?? outcomes.find(couldBeGood) ?? outcomes[0];
  const others = outcomes
    .filter((outcome) => outcome !== decisive)
    .flatMap(({ problem: found }) => found ?? []);
  const warnings = others.map(({ message, path }) =>
    problem(
      'proof.other-failed',
      `Another proof does not hold: ${message}`,
      path === undefined ? {} : { path },
    ),
  );
  const result: CheckResult = {
    problems: decisive?.problem ? [decisive.problem] : [],
    warnings: [...(good?.warnings ?? []), ...warnings],
  };
  const reachedKey = decisive?.stage !== 'options';
  return decisive?.stage === 'key'
    ? { key: result, proof: undefined }
    : { key: reachedKey ? passed : undefined, proof: result };
}

function couldBeGood({ problem: found }: ProofOutcome): boolean {
  return found !== undefined && isUnverifiableCode(found.code);
}

function missing(): DecidingProblem {
  return problem('proof.missing', 'It is not signed, so anybody could have written it.', {
    hint: 'Ask the holder for the signed file, or the issuer for its page about the badge.',
    reference: 'Open Badges 3.0, section 8',
  });
}

function tooMany(count: number): DecidingProblem {
  return problem(
    'input.too-large',
    `It carries ${count} proofs; ${MOST_PROOFS} at most are read.`,
    {
      path: '/proof',
    },
  );
}

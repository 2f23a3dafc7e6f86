import { asArray, type JsonObject, member } from '../json/json-value.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';

const REFERENCE = 'Verifiable Credential Data Integrity 1.0, sections 2.1 and 4.4';

/** What a proof has to be made for: to assert what a credential says, or to answer a verifier who asked. */
export type ProofPurpose = { readonly name: 'assertionMethod' } | Authentication;

/** What the proofs of credentials are made for. */
export const ASSERTION: ProofPurpose = { name: 'assertionMethod' };

/** The question that a proof has to answer. */
export interface Authentication {
  readonly name: 'authentication';
  /** What the verifier made up for this one time. */
  readonly challenge: string;
  /** Where the verifier asked; `undefined` where the proof may not name a place. */
  readonly domain: string | undefined;
}

/** Why a proof was made for something else; `undefined` where it was made for just this. */
export function checkPurpose(
  proof: JsonObject,
  path: string,
  purpose: ProofPurpose,
): DecidingProblem | undefined {
  if (member(proof, 'proofPurpose') !== purpose.name)
    return otherPurpose('The proof was made for another purpose.', `${path}/proofPurpose`);
  return purpose.name === 'authentication' ? checkAnswer(proof, path, purpose) : undefined;
}

function checkAnswer(
  proof: JsonObject,
  path: string,
  { challenge, domain }: Authentication,
): DecidingProblem | undefined {
  if (member(proof, 'challenge') !== challenge)
    return otherPurpose(
      'The proof answers another challenge than the one given.',
      `${path}/challenge`,
    );
  const domains = asArray(member(proof, 'domain'));
  const fits = domain === undefined ? domains.length === 0 : domains.includes(domain);
  return fits
    ? undefined
    : otherPurpose('The proof was made for another place than the one given.', `${path}/domain`);
}

function otherPurpose(message: string, path: string): DecidingProblem {
  return problem('proof.purpose', message, { path, reference: REFERENCE });
}

/**
 * What narrows the use of a proof that asserts something: nobody asked for it, so there is nothing to compare it with.
 * The signature still covers what the badge says.
 */
export function narrowedUse(proof: JsonObject, path: string): readonly Problem[] {
  return ['domain', 'challenge']
    .filter((name) => member(proof, name) !== undefined)
    .map((name) =>
      problem(
        'schema.lenient',
        `The signature was made for one place or occasion only, named in its ${name}, which was not compared.`,
        { path: `${path}/${name}`, reference: REFERENCE },
      ),
    );
}

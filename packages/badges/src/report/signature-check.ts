import { type CheckResult, type DecidingProblem, problem } from './check-result.js';

/** What became of a key, and of the signature made with it; absent where there was no reason to look. */
export interface SignatureCheck {
  readonly key: CheckResult | undefined;
  readonly proof: CheckResult | undefined;
}

/** The problem of a signature that was made over something else. */
export function doesNotFit(place: {
  readonly reference: string;
  readonly path?: string;
}): DecidingProblem {
  return problem(
    'proof.signature',
    'The signature does not fit: the badge was changed after it was signed.',
    { ...place, hint: 'Ask the holder for the file as they got it from the issuer.' },
  );
}

import { match } from 'ts-pattern';
import type { DecidingProblem } from '../report/check-result.js';
import { checkHashedProof, type SignedDocument } from './hashed-proof.js';
import type { Suite } from './suites.js';

/** Checks a proof in the way of its suite; `undefined` when it is good. */
export function checkProof(
  suite: Suite,
  signed: SignedDocument,
): Promise<DecidingProblem | undefined> {
  return match(suite)
    .with({ kind: 'hashed' }, ({ suite: hashed }) => checkHashedProof(hashed, signed))
    .with({ kind: 'ecdsa-sd-2023' }, async () => {
      const { checkEcdsaSd2023 } = await import('./ecdsa-sd-2023.js');
      return checkEcdsaSd2023(signed);
    })
    .exhaustive();
}

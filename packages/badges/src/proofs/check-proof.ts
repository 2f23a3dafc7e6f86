import { loadOnce } from '../load-once.js';
import type { DecidingProblem } from '../report/check-result.js';
import { checkHashedProof, type SignedDocument } from './hashed-proof.js';
import type { Suite } from './suites.js';

const disclosureProofs = loadOnce(() => import('./ecdsa-sd-2023.js'));

/** Checks a proof in the way of its suite; `undefined` when it is good. */
export async function checkProof(
  suite: Suite,
  signed: SignedDocument,
): Promise<DecidingProblem | undefined> {
  if (suite.kind === 'hashed') return checkHashedProof(suite.suite, signed);
  suite.kind satisfies 'ecdsa-sd-2023';
  const { checkEcdsaSd2023 } = await disclosureProofs();
  return checkEcdsaSd2023(signed);
}

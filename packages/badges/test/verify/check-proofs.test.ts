import { base58 } from '@scure/base';
import { expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { unsignedBadge } from '../support/badges.js';
import type { Json } from '../support/json-edit.js';
import { proofOf } from '../support/sign.js';
import { goodProof, INVALID, OPEN, times, verdictTable } from '../support/verdict-table.js';

const withProofs =
  (...proofs: readonly unknown[]) =>
  async () => ({ ...unsignedBadge(), proof: await Promise.all(proofs) });

const bad = async () => ({
  ...(await goodProof()),
  proofValue: `z${base58.encode(new Uint8Array(64).fill(7))}`,
});

const unknown = async () => ({ ...(await goodProof()), cryptosuite: 'bbs-2023' });

verdictTable('several proofs', [
  ['that are good', withProofs(goodProof(), goodProof()), ['valid']],
  ['the first of which is good', withProofs(goodProof(), bad()), ['valid']],
  [
    'the last of which is good',
    withProofs(bad(), impostorProof(), unknown(), goodProof()),
    ['valid'],
  ],
  ['none of which is good', withProofs(bad(), bad()), [INVALID, 'proof.signature']],
  [
    'one of which could not be checked',
    withProofs(bad(), unknown()),
    [OPEN, 'proof.suite-unsupported'],
  ],
  [
    'of somebody else',
    withProofs(impostorProof(), impostorProof()),
    [INVALID, 'key.not-controlled-by-issuer'],
  ],
  ['in number eight', withProofs(...times(7, bad), goodProof()), ['valid']],
  ['in number nine', withProofs(...times(8, bad), goodProof()), [INVALID, 'input.too-large']],
]);

async function impostorProof(): Promise<Json> {
  return proofOf(unsignedBadge(), { seed: 2 });
}

test('warns of each proof that does not hold beside a good one', async () => {
  const document = await withProofs(bad(), goodProof(), impostorProof())();
  const { warnings } = await verifyBadge(document, { now: '2026-06-01T00:00:00Z' });
  expect(
    warnings.filter(({ code }) => code === 'proof.other-failed').map(({ path }) => path),
  ).toEqual(['/proof/0', '/proof/verificationMethod']);
});

import { base58 } from '@scure/base';
import { expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { unsignedBadge } from '../support/badges.js';
import type { Json } from '../support/json-edit.js';
import { proofOf } from '../support/sign.js';
import { ed25519Key, signedAs } from '../support/sign-suites.js';
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

verdictTable('proofs that build on one another', [
  ['each on all before it', () => chained((names) => names), ['valid']],
  [
    'each on the one before it, named twice',
    () => chained((names) => names.slice(-1).flatMap((name) => [name, name])),
    ['valid'],
  ],
  [
    'the last of which names the one before it twice',
    async () => {
      const badge = await chained((names) => names.slice(-1).flatMap((name) => [name, name]));
      return { ...badge, proof: [badge.proof].flat().slice(-2).reverse() };
    },
    [INVALID, 'proof.chain'],
  ],
]);

/** A badge with eight proofs, each of which builds on some of those before it. */
async function chained(choose: (names: readonly string[]) => readonly string[]): Promise<Json> {
  const key = ed25519Key();
  let proofs: readonly Json[] = [];
  for (let at = 0; at < 8; at += 1) {
    const previousProof = choose(proofs.map(({ id }) => String(id)));
    const covered = previousProof.flatMap((name) => proofs.filter(({ id }) => id === name));
    const { proof } = await signedAs(
      unsignedBadge(covered.length === 0 ? {} : { proof: covered }),
      key,
      {
        cryptosuite: 'eddsa-jcs-2022',
        id: `urn:x:${at}`,
        ...(covered.length > 0 && { previousProof }),
      },
    );
    proofs = [...proofs, { ...Object(proof) }];
  }
  return unsignedBadge({ proof: proofs });
}

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

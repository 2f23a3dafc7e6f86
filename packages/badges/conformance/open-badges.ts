import assert from 'node:assert/strict';
import { createIssuer, importKey, type SecretMultikey, verifyBadge } from '../src/index.js';
import { knownContext } from '../src/json-ld/known-contexts.js';
import { OPEN_BADGES_3_0_3 } from '../src/model/context-urls.js';
import type { Case, Vectors } from './vectors.js';

const FOLDER = 'ob3-eddsa-rdfc-2022';

interface KeyPair extends SecretMultikey {
  readonly id: string;
  readonly controller: string;
}

interface Signed {
  readonly proof: { readonly created: string; readonly proofValue: string };
}

/** Open Badges 3.0 Implementation Guide: the linked data proof test vector. */
export function openBadgesCases(vectors: Vectors): readonly Case[] {
  return [
    {
      name: `${FOLDER}: signing gives exactly the published proofValue`,
      run: async () => {
        const { id, controller, ...keys } = vectors.json<KeyPair>(FOLDER, 'keyPair.json');
        const { proof } = vectors.json<Signed>(FOLDER, 'signed.json');
        const issuer = createIssuer({
          profile: { id: controller },
          key: await importKey(keys),
          verificationMethod: id,
        });
        const badge = await issuer.sign(vectors.json(FOLDER, 'unsigned.json'), {
          created: new Date(proof.created),
        });
        assert.equal(badge.proof[0]?.proofValue, proof.proofValue);
      },
    },
    {
      name: `${FOLDER}: the published badge is never called invalid where its issuer cannot be reached`,
      run: async () => {
        const report = await verifyBadge(vectors.json(FOLDER, 'signed.json'), { online: false });
        assert.deepEqual(
          [report.verdict, ...report.problems.map(({ code }) => code)],
          ['unverifiable', 'key.unresolvable'],
        );
      },
    },
    {
      name: 'contexts/ob-v3p0-3.0.3-2026.json: the context this package uses says the same',
      run: async () => {
        const published = vectors.json('contexts', 'ob-v3p0-3.0.3-2026.json');
        assert.deepEqual(await knownContext(OPEN_BADGES_3_0_3), published);
      },
    },
  ];
}

import type { SecretMultikey } from '../../src/index.js';
import { jsonLimits } from '../../src/json/json-limits.js';
import { canonizeByTables } from '../../src/json-ld/canonize-by-tables.js';
import { compiledForms } from '../../src/json-ld/compiled-forms.js';
import { checkTokenSignature } from '../../src/jwt/check-token.js';
import { parseJwt } from '../../src/jwt/parse-jwt.js';
import { signToken } from '../../src/jwt/sign-token.js';
import { didKeyOf, didKeyVerificationMethod } from '../../src/keys/did-key.js';
import { importKey } from '../../src/keys/import-key.js';
import { ownKeyResolver } from '../../src/keys/own-key-resolver.js';
import { publicKeyFromMultibase } from '../../src/keys/read-public-key.js';
import { signHashedProof } from '../../src/proofs/sign-hashed-proof.js';
import { checkProofs } from '../../src/verify/check-proofs.js';
import { copied } from '../../test/support/copied.js';

/** Signatures made and checked by the code of this package, with none of the other checks that it makes. */
export interface Signatures {
  sign(credential: object): Promise<object>;
  verify(credential: object): Promise<boolean>;
  signToken(credential: object): Promise<string>;
  verifyToken(token: string): Promise<boolean>;
}

/** With a key that is ready. */
export async function signatures({
  publicKeyMultibase,
  secretKeyMultibase,
}: Required<SecretMultikey>): Promise<Signatures> {
  const publicKey = publicKeyFromMultibase(publicKeyMultibase);
  if (publicKey === undefined) throw new Error('There is no key.');
  const signer = await importKey({ secretKeyMultibase });
  const issuerId = didKeyOf(publicKeyMultibase);
  const key = { verificationMethod: didKeyVerificationMethod(issuerId), publicKey, signer };
  const resolveKey = ownKeyResolver([key]);
  const contexts = new Map();
  const beginForms = compiledForms();
  const created = `${new Date().toISOString().slice(0, 19)}Z`;
  return {
    sign: async (credential) => {
      const { canonize, canonizeProof } = beginForms();
      const options = { key, created, canonize, canonizeProof };
      const document = copied(credential);
      return signHashedProof(document, { cryptosuite: 'eddsa-rdfc-2022', ...options });
    },
    verify: async (credential) => {
      const proofs = { document: copied(credential), issuerId, now: Date.now(), contexts };
      const { proof } = await checkProofs({ ...proofs, resolveKey, canonize: canonizeByTables });
      return proof?.problems.length === 0;
    },
    signToken: (credential) => signToken(copied(credential), key),
    verifyToken: async (token) => {
      const reading = parseJwt(token, jsonLimits);
      if (!reading.ok) return false;
      const signature = { jwt: reading.jwt, publicKey, keyKind: publicKey.kind };
      const { problems } = await checkTokenSignature(signature, 'RFC 7515, section 5.2');
      return problems.length === 0;
    },
  };
}

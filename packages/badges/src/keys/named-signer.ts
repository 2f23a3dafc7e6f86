import type { PublicKey } from '../crypto/crypto.js';
import type { Signer } from './signer.js';

/** A key that signs, and its name in the issuer’s document. */
export interface NamedSigner {
  readonly verificationMethod: string;
  readonly publicKey: PublicKey;
  readonly signer: Signer;
}

/** What a signer makes of data. Whether it is a signature at all is found when the result is verified. */
export async function signBytes({ signer }: NamedSigner, data: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await signer.sign(data));
}

import { CompactSign, compactVerify, generateKeyPair } from 'jose';

/** Tokens signed and verified by jose and nothing else. */
export interface JoseAlone {
  sign(payload: object): Promise<string>;
  verify(token: string): Promise<unknown>;
}

export async function joseAlone(): Promise<JoseAlone> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  return {
    sign: (payload) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ alg: 'EdDSA' })
        .sign(privateKey),
    verify: (token) => compactVerify(token, publicKey),
  };
}

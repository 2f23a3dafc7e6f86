import { CREDENTIALS_V2 } from './contexts.js';
import type { Json } from './json-edit.js';
import { didKeyOfSeed, type SignOptions, signed } from './sign.js';

export const CHALLENGE = 'a-challenge-for-this-one-time';
export const HOLDER = didKeyOfSeed(4);

/** A presentation by the test key of the holder, unsigned. */
export function presentationOf(credentials: readonly unknown[], changes: Json = {}): Json {
  return {
    '@context': [CREDENTIALS_V2],
    type: ['VerifiablePresentation'],
    holder: HOLDER,
    verifiableCredential: credentials,
    ...changes,
  };
}

/** A presentation signed by its holder over the challenge; options of the proof can be others. */
export function presented(document: Json, { options, ...others }: SignOptions = {}): Promise<Json> {
  const answer = { proofPurpose: 'authentication', challenge: CHALLENGE, ...options };
  return signed(document, { seed: 4, ...others, options: answer });
}

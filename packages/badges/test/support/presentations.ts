import {
  type PresentationReport,
  type VerifyPresentationOptions,
  verifyPresentation,
} from '../../src/index.js';
import { NOW, unsignedBadge } from './badges.js';
import { CREDENTIALS_V2 } from './contexts.js';
import { edit, type Json } from './json-edit.js';
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

/** A signed badge that belongs to somebody. */
export function badgeFor(id: string, changes: Json = {}, options: SignOptions = {}): Promise<Json> {
  return signed(edit(unsignedBadge(changes), { '/credentialSubject/id': id }), options);
}

/** What becomes of a presentation without the network, where the challenge was asked for. */
export function reportOnPresentation(
  input: string | object,
  options: Partial<VerifyPresentationOptions> = {},
): Promise<PresentationReport> {
  return verifyPresentation(input, { challenge: CHALLENGE, now: NOW, online: false, ...options });
}

/** The verdict, the codes of the presentation, and those of each badge. */
export async function outcomeOf(
  input: string | object,
  options: Partial<VerifyPresentationOptions> = {},
): Promise<readonly unknown[]> {
  const { verdict, problems, badges } = await reportOnPresentation(input, options);
  const codes = [problems, ...badges.map((one) => one.problems)];
  return [verdict, ...codes.map((found) => found.map(({ code }) => code))];
}

import { type VerificationReport, type VerifyBadgeOptions, verifyBadge } from '../../src/index.js';
import { endorsementOf, minimalDraft, NOW, testIssuer, unsignedBadge } from './badges.js';
import { edit, type Json } from './json-edit.js';
import { didKeyOfSeed, type SignOptions, signed } from './sign.js';

/** The id of the badge that endorsements here stand on. */
export const BADGE_ID = String(minimalDraft.id);

/** An endorsement of something, signed by the test key of a seed in its own name. */
export function endorsementBy(
  seed: number,
  endorsed: unknown,
  changes: Json = {},
  options: SignOptions = {},
): Promise<Json> {
  const issuer = { id: didKeyOfSeed(seed), type: ['Profile'] };
  return signed(endorsementOf(endorsed, { issuer, ...changes }), { seed, ...options });
}

/** The report on a badge with other values at some JSON pointers, signed after that. */
export async function reportOnBadge(
  changes: Json,
  options: VerifyBadgeOptions = {},
): Promise<VerificationReport> {
  return verifyBadge(await signed(edit(unsignedBadge(), changes)), { now: NOW, ...options });
}

/** The report on a badge with tokens in it, for which the contexts that tests sign with have no term. */
export async function reportOnTokens(
  endorsementJwt: readonly string[],
  options: VerifyBadgeOptions = {},
): Promise<VerificationReport> {
  const badge = await (await testIssuer()).sign(unsignedBadge({ endorsementJwt }));
  return verifyBadge(badge, { now: NOW, ...options });
}

/** What each endorsement came to, and the codes of the badge's warnings about them. */
export function outcomeOf({
  verdict,
  endorsements = [],
  warnings,
}: VerificationReport): readonly unknown[] {
  return [
    verdict,
    endorsements.map(({ verdict: one }) => one),
    warnings.map(({ code }) => code).filter((code) => code.startsWith('endorsement.')),
  ];
}

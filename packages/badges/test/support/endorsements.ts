import { endorsementOf } from './badges.js';
import type { Json } from './json-edit.js';
import { didKeyOfSeed, type SignOptions, signed } from './sign.js';

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

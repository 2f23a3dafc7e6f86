import { hex } from '@scure/base';
import canonicalize from 'canonicalize';
import { sha256 } from '../crypto/crypto.js';
import type { BadgeDraft } from './badge-draft.js';

/**
 * The id of the badge that an issuer gives under a key: the same whenever it is asked for, and another for another
 * issuer, key, achievement or recipient. So one key that two lists use for two people does not make two badges of one id.
 *
 * Who knows all of these but the key can tell whether a guess of the key is right.
 *
 * @returns a `urn:uuid:` of version 8, by SHA-256 (RFC 9562, section 5.8)
 */
export async function badgeIdOf(
  { achievement, recipient }: Pick<BadgeDraft, 'achievement' | 'recipient'>,
  { issuerId, key }: { readonly issuerId: string; readonly key: string },
): Promise<string> {
  const name = canonicalize([issuerId, key, achievement.id, recipient]) ?? '';
  const digits = hex.encode(await sha256(name));
  const variant = VARIANTS[Number.parseInt(digits.charAt(16), 16) % VARIANTS.length];
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}

/** The first digit of the fourth group, whose two upper bits are 1 and 0 (RFC 9562, section 4.1). */
const VARIANTS = ['8', '9', 'a', 'b'] as const;

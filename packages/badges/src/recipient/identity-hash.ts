import { hex } from '@scure/base';
import { md5Hex, sha256 } from '../crypto/crypto.js';

/** The identity hash of Open Badges 3.0, B.5.5: `sha256$` and the digest of the identifier followed by the salt. */
export async function sha256IdentityHash(identifier: string, salt: string): Promise<string> {
  return `sha256$${hex.encode(await sha256(identifier + salt))}`;
}

/** The hash an identifier would have under the algorithm of a given hash; `undefined` when that is not known. */
export async function identityHashLike(
  given: string,
  identifier: string,
  salt: string,
): Promise<string | undefined> {
  const algorithm = given.slice(0, given.indexOf('$'));
  if (algorithm === 'sha256') return sha256IdentityHash(identifier, salt);
  if (algorithm === 'md5') return `md5$${await md5Hex(identifier + salt)}`;
  return undefined;
}

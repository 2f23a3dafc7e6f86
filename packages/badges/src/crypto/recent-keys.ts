import { RecentEntries } from '../recent-entries.js';
import type { PublicKey } from './prepared-key.js';

/** As many issuers as one verifier is likely to meet again and again. */
const MOST_KEPT = 100;

/** Longer than an RSA key of 16384 bits; what is longer yet is no key that anybody uses. */
const LONGEST_NAME = 4096;

/** The public keys that were prepared last, each under a name that is the whole key, so that none can be taken for another. */
export class RecentKeys {
  readonly #keys = new RecentEntries<PublicKey>(MOST_KEPT);

  /** The key of this name; prepared anew where it is not known, and not kept where it is none. */
  get(name: string, prepare: () => PublicKey | undefined): PublicKey | undefined {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = prepare();
    if (key !== undefined && name.length <= LONGEST_NAME) this.#keys.keep(name, key);
    return key;
  }
}

import type { SigningForms } from '../json-ld/compiled-forms.js';
import type { NamedSigner } from '../keys/named-signer.js';
import { isOwnKey } from '../keys/signing-key.js';

/** Of how many badges one is verified, where nothing about them is new. */
const SAMPLE = 100;

/**
 * Which of the badges that were signed are verified whole, by the reference path, before they are handed out: every one
 * whose signature or canonical form is not the work of this package alone, every one until the first was good, every one
 * with a member or type that was in none so far, and of the others a sample.
 */
export class CheckDue {
  readonly #unverified = new WeakMap<NamedSigner, number>();

  isDue(key: NamedSigner, forms: SigningForms): boolean {
    const since = this.#unverified.get(key) ?? SAMPLE;
    if (!isOwnKey(key.signer) || !forms.areConfirmed || since + 1 >= SAMPLE) return true;
    this.#unverified.set(key, since + 1);
    return false;
  }

  /** Notes that a badge was verified, and good. */
  passed(key: NamedSigner, forms: SigningForms): void {
    this.#unverified.set(key, 0);
    forms.confirm();
  }
}

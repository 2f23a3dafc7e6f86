import { describe, expect, test } from 'vitest';
import { generateKey, type Signer } from '../../src/index.js';
import { CheckDue } from '../../src/issue/check-due.js';
import { canonize } from '../../src/json-ld/canonize.js';
import type { SigningForms } from '../../src/json-ld/compiled-forms.js';
import type { NamedSigner } from '../../src/keys/named-signer.js';
import { readPublicHalf } from '../../src/keys/read-public-half.js';

const key = await generateKey();
const { algorithm, publicKeyMultibase } = key;
const sign: Signer['sign'] = (data) => key.sign(data);
const changed = Object.assign(await generateKey(), { sign });

function named(signer: Signer): NamedSigner {
  const publicKey = readPublicHalf(signer);
  if (publicKey === undefined) throw new Error('the test’s key is none');
  return { verificationMethod: 'urn:key', publicKey, signer };
}

function forms(areConfirmed: boolean): SigningForms {
  const check: SigningForms['check'] = async () => ({ ok: true });
  return { canonize, canonizeProof: canonize, check, areConfirmed, confirm: () => undefined };
}

const BADGES = 250;

/** Which of many badges are verified, each of which is good. */
function verified(signer: Signer, areConfirmed: boolean): readonly number[] {
  const due = new CheckDue();
  const used = named(signer);
  return Array.from({ length: BADGES }, (_, index) => index).filter(() => {
    const isDue = due.isDue(used, forms(areConfirmed));
    if (isDue) due.passed(used, forms(areConfirmed));
    return isDue;
  });
}

describe('of badges signed', () => {
  test('with a key held here, the first is verified and a sample of the others', () => {
    expect(verified(key, true)).toEqual([0, 100, 200]);
  });

  test.each<readonly [string, Signer, boolean]>([
    ['over a form that was not compared yet', key, false],
    ['by a service', { algorithm, publicKeyMultibase, sign }, true],
    ['by a key whose way to sign was changed', changed, true],
  ])('%s, each is verified', (_, signer, areConfirmed) => {
    expect(verified(signer, areConfirmed)).toHaveLength(BADGES);
  });

  test('before the first was good, each is verified', () => {
    const due = new CheckDue();
    const used = named(key);
    const before = [1, 2, 3].map(() => due.isDue(used, forms(true)));
    expect(before).toEqual([true, true, true]);
  });
});

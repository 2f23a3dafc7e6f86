import { describe, expect, test } from 'vitest';
import { createIssuer, generateKey, type Issuer, type Signer } from '../../src/index.js';
import { minimalDraft, unsignedBadge } from '../support/badges.js';
import { edit } from '../support/json-edit.js';
import { didKeyOfSeed } from '../support/sign.js';
import { thrown } from '../support/thrown.js';

const key = await generateKey({ seed: new Uint8Array(32).fill(1) });
const other = await generateKey({ seed: new Uint8Array(32).fill(2) });
describe('a signer', () => {
  const { algorithm, publicKeyMultibase } = key;
  const withSigner = (sign: Signer['sign']): Issuer =>
    createIssuer({ profile: { name: 'Example' }, key: { algorithm, publicKeyMultibase, sign } });

  test('of a key service will do', async () => {
    const badge = await withSigner((data) => key.sign(data)).issue(minimalDraft);
    expect(badge.issuer.id).toBe(didKeyOfSeed(1));
  });

  test.each<readonly [string, Signer['sign']]>([
    ['that signs with another key', (data) => other.sign(data)],
    ['that signs other data', (data) => key.sign(data.slice(1))],
    ['that signs nothing', async () => new Uint8Array(64)],
    ['that gives no bytes', async () => new Uint8Array()],
    ['that gives too few bytes', async (data) => (await key.sign(data)).slice(1)],
  ])('%s is caught', async (_, sign) => {
    expect(await thrown(() => withSigner(sign).issue(minimalDraft))).toMatchObject({
      name: 'BadgeError',
      code: 'issue.self-check',
    });
  });

  test('that throws is heard, whatever it throws', async () => {
    const failure = new Error('the key service is down');
    const jsonLdFailure = Object.assign(new Error('down'), { name: 'jsonld.Failure' });
    for (const error of [failure, jsonLdFailure]) {
      const failing = withSigner(() => Promise.reject(error));
      expect(await thrown(() => failing.issue(minimalDraft))).toBe(error);
    }
  });

  test('is not asked to sign what is not right', async () => {
    let calls = 0;
    const counting = withSigner((data) => {
      calls += 1;
      return key.sign(data);
    });
    await thrown(() => counting.issue({ ...minimalDraft, validFrom: 'x' }));
    await thrown(() => counting.sign(unsignedBadge({ favourite: 'blue' })));
    await thrown(() => counting.sign(edit(unsignedBadge(), { '/issuer/id': didKeyOfSeed(2) })));
    expect(calls).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import {
  endorsementOf,
  minimalDraft,
  olderBadge,
  testIssuer,
  unsignedBadge,
} from '../support/badges.js';
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  OPEN_BADGES_3_0_1,
  OPEN_BADGES_3_0_3,
} from '../support/contexts.js';
import { edit } from '../support/json-edit.js';
import { didKeyOfSeed, signed } from '../support/sign.js';
import { thrown } from '../support/thrown.js';

const issuer = await testIssuer();
const SIGNED = await signed(unsignedBadge());
const OLDER = edit(await olderBadge(), { '/proof': undefined });

function signThrows(...given: readonly unknown[]): Promise<unknown> {
  return thrown(() => Reflect.apply(issuer.sign, issuer, given));
}

describe('a complete credential is not signed', () => {
  test.each<readonly [string, unknown, string]>([
    ['of another issuer', edit(unsignedBadge(), { '/issuer/id': didKeyOfSeed(2) }), '/issuer/id'],
    ['with its issuer as text', unsignedBadge({ issuer: didKeyOfSeed() }), '/issuer'],
    ['with a proof', SIGNED, '/proof'],
    ['with an empty proof', unsignedBadge({ proof: [] }), '/proof'],
    ['of version 1.1', OLDER, '/@context'],
    ['with a date that is none', unsignedBadge({ validFrom: 'yesterday' }), '/validFrom'],
    ['without the type of credentials', unsignedBadge({ type: ['OpenBadgeCredential'] }), '/type'],
    ['without the type of badges', unsignedBadge({ type: ['VerifiableCredential'] }), '/type'],
    ['with one type for a list', unsignedBadge({ type: 'OpenBadgeCredential' }), '/type'],
    ['with one context', unsignedBadge({ '@context': [CREDENTIALS_V2] }), '/@context'],
    [
      'with contexts in another order',
      unsignedBadge({ '@context': [OPEN_BADGES_3_0_3, CREDENTIALS_V2] }),
      '/@context',
    ],
    [
      'with an unknown context',
      unsignedBadge({ '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, 'https://example.org/'] }),
      '/@context',
    ],
    [
      'with an inline context',
      unsignedBadge({ '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, {}] }),
      '/@context',
    ],
    ['with something empty', unsignedBadge({ description: null }), '/description'],
    [
      'with a recipient who is nobody',
      edit(unsignedBadge(), { '/credentialSubject/id': undefined }),
      '/credentialSubject',
    ],
    ['that is a list', [unsignedBadge()], ''],
    ['that is null', null, ''],
    ['that is text', JSON.stringify(unsignedBadge()), ''],
  ])('%s', async (_, credential, path) => {
    expect(await signThrows(credential)).toMatchObject({
      name: 'BadgeError',
      code: 'draft.invalid',
      path,
    });
  });

  test.each([
    [
      'whose contexts contradict each other',
      { '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_1] },
      'draft.invalid',
    ],
    [
      'under contexts that do not know the proof',
      { '@context': [CREDENTIALS_V1, OPEN_BADGES_3_0_3] },
      'draft.invalid',
    ],
    ['whose status nobody knows', { credentialStatus: { type: 'Favourite' } }, 'draft.invalid'],
  ])('%s', async (_, changes, code) => {
    const credential = unsignedBadge({ issuanceDate: undefined, ...changes });
    expect(await signThrows(credential)).toMatchObject({ name: 'BadgeError', code });
  });

  test.each([[new Date(Number.NaN)], ['2026-01-01T00:00:00Z'], [5]])(
    'at the time %s',
    async (created) => {
      expect(await signThrows(unsignedBadge(), { created })).toMatchObject({
        code: 'option.invalid',
        path: '/created',
      });
    },
  );
});

test('signs a complete credential, endorsements and all, and leaves it as it is', async () => {
  const credential = unsignedBadge({ endorsement: [endorsementOf(minimalDraft.id)] });
  const before = structuredClone(credential);
  const { proof, ...rest } = await issuer.sign(credential);
  expect(rest).toEqual(before);
  expect(credential).toEqual(before);
  expect(proof).toHaveLength(1);
});

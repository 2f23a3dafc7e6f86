import { describe, expect, test } from 'vitest';
import { isSet, statusAfter, statusWith } from '../../src/status/badge-status.js';
import { thrown } from '../support/thrown.js';

type Action = 'revoke' | 'suspend' | 'reinstate';

describe('after a history', () => {
  test.each<[string, string, { readonly revocation: boolean; readonly suspension: boolean }]>([
    ['', 'active', { revocation: false, suspension: false }],
    ['suspend', 'suspended', { revocation: false, suspension: true }],
    ['suspend reinstate', 'active', { revocation: false, suspension: false }],
    ['suspend reinstate suspend', 'suspended', { revocation: false, suspension: true }],
    ['revoke', 'revoked', { revocation: true, suspension: false }],
    ['suspend revoke', 'revoked', { revocation: true, suspension: true }],
    ['suspend reinstate revoke', 'revoked', { revocation: true, suspension: false }],
  ])('"%s" a badge is %s', (actions, status, bits) => {
    const history = actions
      .split(' ')
      .filter((action): action is Action => action !== '')
      .map((action) => ({ action }));
    expect(statusAfter(history)).toBe(status);
    expect({
      revocation: isSet('revocation', history),
      suspension: isSet('suspension', history),
    }).toEqual(bits);
  });
});

describe('a change', () => {
  test.each([
    ['active', 'revoke', 'revoked'],
    ['active', 'suspend', 'suspended'],
    ['active', 'reinstate', 'active'],
    ['suspended', 'revoke', 'revoked'],
    ['suspended', 'suspend', 'suspended'],
    ['suspended', 'reinstate', 'active'],
    ['revoked', 'revoke', 'revoked'],
  ] as const)('of a badge that is %s: %s makes it %s', (before, action, after) => {
    expect(statusWith(before, action)).toBe(after);
  });

  test.each(['suspend', 'reinstate'] as const)(
    'of a revoked badge: %s is refused',
    async (action) => {
      expect(await thrown(() => statusWith('revoked', action))).toMatchObject({
        code: 'status.final',
      });
    },
  );
});

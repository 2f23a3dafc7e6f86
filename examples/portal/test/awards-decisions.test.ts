import { describe, expect, it } from 'vitest';
import type { BadgeRecord } from '../src/awards/badge-record.js';
import { decidePublishing, decideReplacement, decideStanding } from '../src/awards/decide-badge.js';

const planned: BadgeRecord = {
  id: 'application:1',
  publicId: 'p',
  awardKey: 'application:1',
  personId: 'ada',
  credentialId: 'c',
  title: 'T',
  awardedOn: '2026-04-01',
  standing: 'planned',
  isPublished: false,
};
const issued: BadgeRecord = {
  ...planned,
  standing: 'issued',
  issued: { badgeId: 'b', verificationMethod: 'k' },
};

function stands(standing: BadgeRecord['standing']): BadgeRecord {
  return { ...issued, standing };
}

describe('deciding about a badge', () => {
  it.each([
    ['suspend', issued, ['suspended']],
    ['suspend', stands('suspended'), []],
    ['suspend', stands('revoked'), 'badge.standing'],
    ['suspend', stands('replaced'), 'badge.standing'],
    ['reinstate', stands('suspended'), ['reinstated']],
    ['reinstate', issued, []],
    ['reinstate', stands('revoked'), 'badge.standing'],
    ['revoke', issued, ['revoked']],
    ['revoke', stands('suspended'), ['revoked']],
    ['revoke', stands('revoked'), []],
    ['revoke', stands('replaced'), 'badge.standing'],
    ['revoke', planned, 'badge.not-issued'],
    ['revoke', undefined, 'badge.not-issued'],
  ] as const)('to %s it', (action, before, expected) => {
    const decision = decideStanding(before, action, 'Why');
    const answer = decision.ok
      ? decision.events.map(({ type }) => type)
      : decision.problems[0]?.code;
    expect(answer).toEqual(expected);
  });

  it.each([
    [true, issued, ['published']],
    [false, issued, []],
    [false, { ...issued, isPublished: true }, ['unpublished']],
    [true, { ...issued, isPublished: true }, []],
    [true, stands('revoked'), ['published']],
    [true, stands('replaced'), 'badge.replaced'],
    [true, planned, 'badge.not-issued'],
  ] as const)('to show it: %s', (isPublished, before, expected) => {
    const decision = decidePublishing(before, isPublished);
    const answer = decision.ok
      ? decision.events.map(({ type }) => type)
      : decision.problems[0]?.code;
    expect(answer).toEqual(expected);
  });

  it.each([
    [issued, true],
    [stands('suspended'), false],
    [stands('revoked'), false],
    [planned, false],
  ])('to replace it', (before, possible) => {
    const wish = { recordId: 'application:1/2', publicId: 'q', name: 'Ada' };
    expect(decideReplacement(before, wish).ok).toBe(possible);
  });
});

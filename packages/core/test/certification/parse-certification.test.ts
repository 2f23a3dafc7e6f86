import { describe, expect, it } from 'vitest';
import { assessCertification } from '../../src/certification/assess-certification.js';
import { errorOf } from '../support/error-of.js';
import { asOf, policy } from './support/policy.js';

describe('assessCertification', () => {
  it.each<[string, object, string, string]>([
    [
      'more than there are',
      { ...policy, requiredCount: 6 },
      'facts.contradiction',
      '/policy/requiredCount',
    ],
    [
      'more areas than there are',
      { ...policy, requiredAreas: 4 },
      'facts.contradiction',
      '/policy/requiredAreas',
    ],
    [
      'more of an area than there are',
      { ...policy, minimumPerArea: { assessment: 2 } },
      'facts.contradiction',
      '/policy/minimumPerArea/assessment',
    ],
    [
      'some of an area that is not there',
      { ...policy, minimumPerArea: { other: 1 } },
      'facts.contradiction',
      '/policy/minimumPerArea/other',
    ],
    [
      'a required one that does not count',
      { ...policy, required: ['mc-1', 'mc-9'] },
      'facts.contradiction',
      '/policy/required/1',
    ],
    [
      'a required one twice',
      { ...policy, required: ['mc-1', 'mc-1'] },
      'facts.invalid-value',
      '/policy/required',
    ],
    [
      'an empty group',
      { ...policy, alternatives: [{ anyOf: [] }] },
      'facts.invalid-value',
      '/policy/alternatives/0/anyOf',
    ],
    [
      'more than a group has',
      { ...policy, alternatives: [{ anyOf: ['mc-1'], count: 2 }] },
      'facts.contradiction',
      '/policy/alternatives/0/count',
    ],
    [
      'a group of what does not count',
      { ...policy, alternatives: [{ anyOf: ['mc-9'] }] },
      'facts.contradiction',
      '/policy/alternatives/0/anyOf/0',
    ],
    [
      'a part of a credential',
      { ...policy, requiredCount: 2.5 },
      'facts.wrong-type',
      '/policy/requiredCount',
    ],
    [
      'less than nothing',
      { ...policy, requiredCount: -1 },
      'facts.invalid-value',
      '/policy/requiredCount',
    ],
    [
      'an unknown member',
      { ...policy, requiredCnt: 1 },
      'facts.unknown-name',
      '/policy/requiredCnt',
    ],
  ])('refuses a policy that asks for %s', (_what, given, code, path) => {
    const error = errorOf(() => assessCertification({ history: [], policy: given, asOf }));
    expect([error.code, error.path]).toEqual([code, path]);
  });

  it.each<[string, unknown, string, string]>([
    ['no list', {}, 'facts.wrong-type', '/history'],
    [
      'an impossible day',
      [{ credentialId: 'mc-1', awardedOn: '2026-02-30' }],
      'facts.invalid-date',
      '/history/0/awardedOn',
    ],
    [
      'an unknown member',
      [{ credentialId: 'mc-1', awardedOn: asOf, area: 'x' }],
      'facts.unknown-name',
      '/history/0/area',
    ],
    [
      'an end before the beginning',
      [{ credentialId: 'mc-1', awardedOn: asOf, validUntil: '2026-01-01' }],
      'facts.contradiction',
      '/history/0/validUntil',
    ],
    [
      'a revocation before the award',
      [{ credentialId: 'mc-1', awardedOn: asOf, revokedOn: '2026-01-01' }],
      'facts.contradiction',
      '/history/0/revokedOn',
    ],
  ])('refuses a history with %s', (_what, history, code, path) => {
    const error = errorOf(() => assessCertification({ history: history as never, policy, asOf }));
    expect([error.code, error.path]).toEqual([code, path]);
  });

  it('refuses a day that is none', () => {
    expect(errorOf(() => assessCertification({ history: [], asOf: 'today' })).code).toBe(
      'as-of.invalid',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { assessCertification } from '../../src/certification/assess-certification.js';
import type { CertificationPolicy, EarnedCredential } from '../../src/certification/policy.js';
import { asOf, earned, policy } from './support/policy.js';

describe('shortestWays', () => {
  it.each<[string, EarnedCredential[], Partial<CertificationPolicy>, string[][]]>([
    ['any that is left', earned('mc-1', 'mc-3'), {}, [['mc-2'], ['mc-4'], ['mc-5']]],
    ['another area', earned('mc-1', 'mc-2'), {}, [['mc-3'], ['mc-4'], ['mc-5']]],
    ['the required one', earned('mc-1', 'mc-3'), { required: ['mc-5'] }, [['mc-5']]],
    [
      'a required one and more',
      earned('mc-1'),
      { required: ['mc-5'] },
      [
        ['mc-2', 'mc-5'],
        ['mc-3', 'mc-5'],
        ['mc-4', 'mc-5'],
      ],
    ],
    [
      'one that fills two groups',
      earned('mc-1', 'mc-2'),
      { alternatives: [{ anyOf: ['mc-3', 'mc-4'] }, { anyOf: ['mc-4', 'mc-5'] }] },
      [['mc-4']],
    ],
    [
      'more than the number, where groups need it',
      earned('mc-1', 'mc-2'),
      { alternatives: [{ anyOf: ['mc-3', 'mc-4'], count: 2 }] },
      [['mc-3', 'mc-4']],
    ],
  ])('names the shortest ways to finish: %s', (_what, history, change, ways) => {
    const assessment = assessCertification({ history, policy: { ...policy, ...change }, asOf });
    expect(assessment).toMatchObject({ ways, waysComplete: true });
  });

  it('says where there are more ways than it names', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `mc-${String(index).padStart(2, '0')}`);
    const areas = Object.fromEntries(ids.map((id) => [id, 'one']));
    const many = { areas, requiredCount: 15, requiredAreas: 1 };
    const assessment = assessCertification({ history: [], policy: many, asOf });
    expect(assessment.ways).toHaveLength(100);
    expect(assessment.ways.every((way) => way.length === 15)).toBe(true);
    expect(assessment.waysComplete).toBe(false);
  });
});

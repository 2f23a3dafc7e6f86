import { describe, expect, it } from 'vitest';
import { assessCertification } from '../../src/certification/assess-certification.js';
import type { CertificationPolicy, EarnedCredential } from '../../src/certification/policy.js';
import { assess, campusCompactCep, withEdition } from '../../src/index.js';
import { asOf, earned, policy } from './support/policy.js';

describe('assessCertification', () => {
  it.each<[string, EarnedCredential[], Partial<CertificationPolicy>, string]>([
    ['number and range', earned('mc-1', 'mc-2', 'mc-3'), {}, 'certified'],
    ['more than enough', earned('mc-1', 'mc-2', 'mc-3', 'mc-4', 'mc-5'), {}, 'certified'],
    ['too few', earned('mc-1', 'mc-3'), {}, 'not-certified'],
    ['too narrow a range', earned('mc-1', 'mc-2'), { requiredCount: 2 }, 'not-certified'],
    [
      'a range that does not matter',
      earned('mc-1', 'mc-2'),
      { requiredCount: 2, requiredAreas: 0 },
      'certified',
    ],
    ['one twice', earned('mc-1', 'mc-1', 'mc-3'), {}, 'not-certified'],
    ['one that the policy does not list', earned('mc-1', 'mc-3', 'mc-9'), {}, 'not-certified'],
    [
      'too few of an area',
      earned('mc-1', 'mc-3', 'mc-5'),
      { minimumPerArea: { equity: 2 } },
      'not-certified',
    ],
    [
      'enough of an area',
      earned('mc-1', 'mc-2', 'mc-5'),
      { minimumPerArea: { equity: 2 } },
      'certified',
    ],
    [
      'without a required one',
      earned('mc-1', 'mc-2', 'mc-3'),
      { required: ['mc-5'] },
      'not-certified',
    ],
    ['with a required one', earned('mc-1', 'mc-2', 'mc-5'), { required: ['mc-5'] }, 'certified'],
    [
      'none of a group',
      earned('mc-1', 'mc-2', 'mc-3'),
      { alternatives: [{ anyOf: ['mc-4', 'mc-5'] }] },
      'not-certified',
    ],
    [
      'any of a group',
      earned('mc-1', 'mc-2', 'mc-4'),
      { alternatives: [{ anyOf: ['mc-4', 'mc-5'] }] },
      'certified',
    ],
    [
      'too few of a group',
      earned('mc-1', 'mc-2', 'mc-4'),
      { alternatives: [{ anyOf: ['mc-3', 'mc-4', 'mc-5'], count: 2 }] },
      'not-certified',
    ],
    ['nothing', [], {}, 'not-certified'],
  ])('decides on %s', (_what, history, change, status) => {
    const assessment = assessCertification({ history, policy: { ...policy, ...change }, asOf });
    expect(assessment.status).toBe(status);
    expect(assessment.rule).toBe('cep-certification-number-and-range');
    expect(assessment.ways.length > 0).toBe(status === 'not-certified');
  });

  it.each<[string, CertificationPolicy | null | undefined]>([
    ['no policy', undefined],
    ['a policy that is null', null],
    ['an empty policy', {}],
    ['zero required', { areas: policy.areas ?? {}, requiredCount: 0, requiredAreas: 0 }],
    ['zero required beside others that are', { ...policy, requiredCount: 0, required: ['mc-1'] }],
    ['no number', { areas: policy.areas ?? {}, requiredAreas: 2 }],
    ['no range', { areas: policy.areas ?? {}, requiredCount: 2 }],
    ['no list of what counts', { requiredCount: 2, requiredAreas: 1 }],
  ])('certifies nobody under %s', (_what, given) => {
    const history = earned('mc-1', 'mc-2', 'mc-3', 'mc-4', 'mc-5');
    const assessment = assessCertification({
      history,
      asOf,
      ...(given !== undefined && { policy: given }),
    });
    expect(assessment).toMatchObject({ status: 'undetermined', missing: null, ways: [] });
    expect(assessment.message).toMatch(/nobody is certified/);
  });

  it.each<[string, EarnedCredential, string, CertificationPolicy['alsoCounts']]>([
    [
      'expired',
      { credentialId: 'mc-1', awardedOn: '2025-01-01', validUntil: '2026-06-29' },
      'expired',
      ['expired'],
    ],
    [
      'revoked',
      { credentialId: 'mc-1', awardedOn: '2025-01-01', revokedOn: '2026-06-30' },
      'revoked',
      ['revoked'],
    ],
    [
      'not yet valid',
      { credentialId: 'mc-1', awardedOn: '2025-01-01', validFrom: '2026-07-01' },
      'not-yet-valid',
      ['not-yet-valid'],
    ],
    [
      'not yet awarded',
      { credentialId: 'mc-1', awardedOn: '2026-07-01' },
      'not-yet-awarded',
      undefined,
    ],
  ])('counts what is %s only if the policy says so', (_what, one, reason, alsoCounts) => {
    const own = { ...policy, requiredCount: 1, requiredAreas: 1 };
    const usual = assessCertification({ history: [one], policy: own, asOf });
    expect(usual.status).toBe('not-certified');
    expect(usual.notCounted).toMatchObject([{ credentialId: 'mc-1', reason }]);
    const all = alsoCounts ?? ['expired', 'revoked', 'not-yet-valid'];
    const lenient = assessCertification({
      history: [one],
      policy: { ...own, alsoCounts: all },
      asOf,
    });
    expect(lenient.status).toBe(alsoCounts === undefined ? 'not-certified' : 'certified');
  });

  it('counts on the last day of validity and on the day before a revocation', () => {
    const history = [
      { credentialId: 'mc-1', awardedOn: '2025-01-01', validUntil: asOf },
      { credentialId: 'mc-3', awardedOn: '2025-01-01', revokedOn: '2026-07-01' },
      { credentialId: 'mc-5', awardedOn: asOf },
    ];
    expect(assessCertification({ history, policy, asOf }).status).toBe('certified');
  });

  it('counts a renewed one once, beside the one that expired', () => {
    const history = [
      { credentialId: 'mc-1', awardedOn: '2024-01-01', validUntil: '2024-12-31' },
      { credentialId: 'mc-1', awardedOn: '2026-01-01' },
      { credentialId: 'mc-1', awardedOn: '2026-02-01' },
    ];
    const { counted, notCounted } = assessCertification({ history, policy, asOf });
    expect(counted).toEqual([{ credentialId: 'mc-1', area: 'equity', awardedOn: '2026-01-01' }]);
    expect(notCounted.map(({ awardedOn, reason }) => [awardedOn, reason])).toEqual([
      ['2024-01-01', 'expired'],
      ['2026-02-01', 'duplicate'],
    ]);
  });

  it('counts what was earned before there was a policy', () => {
    const history = earned('mc-1', 'mc-2', 'mc-3').map((one) => ({
      ...one,
      awardedOn: '1999-12-31',
    }));
    expect(assessCertification({ history, policy, asOf }).status).toBe('certified');
  });

  it('says what is missing from each side', () => {
    const full: CertificationPolicy = {
      ...policy,
      minimumPerArea: { partnership: 1 },
      required: ['mc-5'],
      alternatives: [{ anyOf: ['mc-3', 'mc-4'] }],
    };
    expect(assessCertification({ history: earned('mc-1'), policy: full, asOf }).missing).toEqual({
      credentials: 2,
      areas: 1,
      perArea: [{ area: 'partnership', credentials: 1 }],
      required: ['mc-5'],
      alternatives: [{ anyOf: ['mc-3', 'mc-4'], count: 1 }],
    });
  });
  it('takes the numbers of the program where an edition publishes them', () => {
    const program = withEdition(campusCompactCep, {
      id: 'published',
      from: '2026-06-01',
      parameters: { 'cep-certification-number-and-range': { requiredCount: 4 } },
    });
    const history = earned('mc-1', 'mc-2', 'mc-3');
    const assessment = assessCertification({ history, policy, asOf, program });
    expect(assessment).toMatchObject({ status: 'not-certified', edition: 'published' });
    expect(assessCertification({ history, policy, asOf: '2026-05-31', program }).status).toBe(
      'certified',
    );
  });

  it.each([
    [['mc-1', 'mc-2', 'mc-3']],
    [['mc-1', 'mc-3']],
    [['mc-1', 'mc-2']],
    [[]],
    [['mc-5', 'mc-5', 'mc-1', 'mc-2']],
  ])('agrees with the rule on %j', (ids) => {
    const facts = { microCredentials: ids, policy };
    const { findings } = assess(campusCompactCep, 'certification', facts, { asOf });
    const finding = findings.find(({ rule }) => rule === 'cep-certification-number-and-range');
    const { status } = assessCertification({ history: earned(...ids), policy, asOf });
    expect(finding?.status).toBe(status === 'certified' ? 'satisfied' : 'violated');
  });
});

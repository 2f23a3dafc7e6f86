import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOverride, assess, campusCompactCep, explain, type Override } from '../src/index.js';
import { outcomeOf } from '../src/kernel/outcome.js';
import { errorOf } from './support/error-of.js';

const asOf = '2026-01-15';
const tooMany = {
  participantCount: 16,
  participantFee: { amount: 0 },
  facilitatorCompensation: [],
};
const proposal = { ...tooMany, proposer: { kind: 'state-compact-office' } };
const assessment = assess(campusCompactCep, 'cop-proposal', proposal, { asOf });
const override: Override = {
  rule: 'cep-cop-max-participants',
  decision: 'satisfied',
  by: { id: 'staff-7', role: 'staff' },
  on: '2026-02-01',
  why: 'A seventeenth chair was found.',
};

describe('an override', () => {
  const overruled = applyOverride(assessment, override);
  const finding = overruled.findings.find(({ rule }) => rule === override.rule);

  it('changes the status of one finding, and the outcome with it', () => {
    expect(assessment).toMatchObject({ outcome: 'does-not-meet', counts: { violated: 1 } });
    expect(overruled).toMatchObject({ outcome: 'meets', counts: { violated: 0 } });
    expect(overruled.counts.satisfied).toBe(assessment.counts.satisfied + 1);
  });

  it('leaves in the finding what the rule said, and who decided otherwise, when and why', () => {
    const { by, on, why } = override;
    expect(finding).toMatchObject({
      status: 'satisfied',
      message: 'The CoP has 16 participants; at most 15 may take part.',
      overrides: [{ from: 'violated', to: 'satisfied', by, on, why }],
    });
  });

  it('is named by the assessment and by its explanation', () => {
    expect(overruled.restsOnOverrides).toEqual([override.rule]);
    const text = explain(overruled);
    expect(text).toContain('The CoP proposal meets the rules. This rests on 1 override.');
    expect(text).toContain(
      'Overruled on 2026-02-01 by staff-7 (staff), from violated to satisfied: A seventeenth chair was found.',
    );
  });

  it('can be overruled in turn, and every one is kept', () => {
    const back = applyOverride(overruled, { ...override, decision: 'not-satisfied' });
    expect(back.outcome).toBe('does-not-meet');
    const [first, second] = back.findings.flatMap(({ overrides = [] }) => overrides);
    expect([first?.from, first?.to, second?.to]).toEqual(['violated', 'satisfied', 'violated']);
    expect(back.restsOnOverrides).toEqual([override.rule]);
  });

  it('leaves what it was given as it was, and can be stored', () => {
    expect(assessment.restsOnOverrides).toBeUndefined();
    const stored = JSON.parse(JSON.stringify(overruled));
    expect(stored).toEqual(overruled);
    expect(applyOverride(JSON.parse(JSON.stringify(assessment)), override)).toEqual(overruled);
  });

  it.each([
    ['cep-cop-min-meetings', 'not-satisfied', 'advisory'],
    ['cep-cop-min-meetings', 'not-applicable', 'not-applicable'],
    ['cep-proposer-eligible-org', 'not-satisfied', 'violated'],
    ['cep-facilitation-levels', 'satisfied', 'satisfied'],
  ] as const)('of %s to %s makes it %s', (rule, decision, status) => {
    const changed = applyOverride(assessment, { ...override, rule, decision });
    expect(changed.findings.find((one) => one.rule === rule)?.status).toBe(status);
  });

  it('brings the outcome that the findings then have', () => {
    const rules = fc.constantFrom(...assessment.findings.map(({ rule }) => rule));
    const decisions = fc.constantFrom<Override['decision'][]>(
      'satisfied',
      'not-satisfied',
      'not-applicable',
    );
    const steps = fc.array(fc.record({ rule: rules, decision: decisions }), { maxLength: 8 });
    fc.assert(
      fc.property(steps, (chosen) => {
        let current = assessment;
        for (const { rule, decision } of chosen) {
          try {
            current = applyOverride(current, { ...override, rule, decision });
          } catch (error) {
            expect(error).toMatchObject({ code: 'override.changes-nothing' });
          }
        }
        expect(current.outcome).toBe(outcomeOf(current.findings));
      }),
    );
  });
});

describe('an override that is refused', () => {
  it.each([
    [
      'by the applicant',
      { by: { id: 'a', role: 'applicant' } },
      'override.not-entitled',
      '/by/role',
    ],
    [
      'by a panel, of what a machine decides',
      { by: { id: 'p', role: 'panel-member' } },
      'override.not-entitled',
      '/by/role',
    ],
    ['of a rule that was not asked', { rule: 'cep-fee-amount' }, 'override.unknown-rule', '/rule'],
    [
      'that changes nothing',
      { decision: 'not-satisfied' },
      'override.changes-nothing',
      '/decision',
    ],
    ['without a reason', { why: '' }, 'override.invalid', '/why'],
    ['on no day', { on: '2026-02-30' }, 'override.invalid', '/on'],
    ['by nobody', { by: {} }, 'override.invalid', '/by/id'],
    ['to another status', { decision: 'violated' }, 'override.invalid', '/decision'],
    ['with more than it may say', { until: '2027-01-01' }, 'override.invalid', '/until'],
  ])('%s', (_name, changes, code, path) => {
    const apply = () =>
      Reflect.apply(applyOverride, undefined, [assessment, { ...override, ...changes }]);
    expect(errorOf(apply)).toMatchObject({ code, path });
  });

  it('is not that of a judgement by a panel member', () => {
    const by = { id: 'p', role: 'panel-member' } as const;
    const rule = 'cep-cop-democratic-design';
    expect(applyOverride(assessment, { ...override, rule, by }).restsOnOverrides).toEqual([rule]);
  });
});

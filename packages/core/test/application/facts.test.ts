import { describe, expect, it } from 'vitest';
import { applicationFacts } from '../../src/application/facts.js';
import { assess, campusCompactCep } from '../../src/index.js';
import { type Draft, journeys, run, staff, usd } from './support/journey.js';

const framed: readonly Draft[] = journeys.awarded.map((draft) => {
  const framing = ['knowledge-ethics', 'experience', 'critical-self-reflection', 'personal-growth'];
  return draft.type === 'add-material' ? { ...draft, framing } : draft;
});

function assessmentOf(drafts: readonly Draft[]) {
  const facts = applicationFacts(run(drafts).application);
  return assess(campusCompactCep, 'application', facts, { asOf: '2026-06-30' });
}

describe('applicationFacts', () => {
  it('writes an awarded application that meets every rule', () => {
    expect(assessmentOf(framed).outcome).toBe('meets');
  });

  it.each(Object.keys(journeys) as (keyof typeof journeys)[])(
    'writes facts of the subject at %s, in which nothing is violated that is not done yet',
    (journey) => {
      const assessment = assessmentOf(journeys[journey]);
      expect(assessment.counts.violated).toBe(0);
    },
  );

  it('leaves out what has not happened', () => {
    expect(applicationFacts(run(journeys.starting).application)).toEqual({
      application: {
        id: 'a-1',
        credentialId: 'mc-1',
        attempt: 1,
        basicInfoComplete: true,
        agreementSignedAt: '2026-01-20',
        cohortId: null,
        preparation: [],
      },
      credential: { id: 'mc-1', requiredMaterials: ['essay', 'artifact'] },
    });
  });

  it('counts a payment for what was not given back', () => {
    const refund: Draft = {
      type: 'refund-payment',
      by: staff,
      payment: 'pay-1',
      amount: usd(1000),
      reference: 'r-1',
      reason: 'Asked for.',
    };
    const { application } = run([...journeys.submitted, refund]);
    expect(applicationFacts(application).application?.payments).toEqual([
      { amount: usd(5000), paidAt: '2026-01-20', reference: 'pay-1' },
    ]);
  });

  it('counts only those on the panel who may judge', () => {
    const members = [
      { id: 'pat', conflictOfInterest: null },
      { id: 'quinn', conflictOfInterest: 'Friend.' },
    ];
    const { application } = run([
      ...journeys.submitted,
      { type: 'assign-panel', by: staff, members },
    ]);
    expect(applicationFacts(application).review).toEqual({ panelSize: 1 });
  });
});

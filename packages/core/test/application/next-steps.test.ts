import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../src/application/next-steps.js';
import type { Role } from '../../src/model/actor.js';
import { type Draft, first, journeys, run, second, startDraft, usd } from './support/journey.js';

const later: readonly Draft[] = [
  { type: 'declare-conflict', by: first, conflictOfInterest: 'Friend.' },
  { type: 'declare-conflict', by: second, conflictOfInterest: 'Friend.' },
];

describe('nextSteps', () => {
  it.each<[string, readonly Draft[], Role, string[]]>([
    [
      'an applicant who just started',
      [startDraft],
      'applicant',
      [
        'complete-basic-information',
        'sign-agreement',
        'record-payment',
        'complete-self-assessment',
        'add-material',
      ],
    ],
    ['an applicant who is ready', journeys.readyToSubmit, 'applicant', ['submit']],
    ['an applicant whose materials are in', journeys.submitted, 'applicant', []],
    ['staff who have a submission', journeys.submitted, 'staff', ['assign-panel']],
    ['staff who wait for a panel', journeys.inReview, 'staff', []],
    ['staff whose panel cannot judge', [...journeys.inReview, ...later], 'staff', ['assign-panel']],
    ['a panel that has not judged', journeys.inReview, 'panel-member', ['judge-competency']],
    ['a panel that has recommended', journeys.recommended, 'panel-member', ['decide']],
    ['staff after a positive decision', journeys.successful, 'staff', ['award']],
    ['anybody after the award', journeys.awarded, 'applicant', []],
  ])('tells %s what is required', (_who, drafts, role, commands) => {
    const steps = nextSteps(run(drafts).application, role);
    const required = steps.filter(({ need }) => need === 'required');
    expect(required.map(({ command }) => command)).toEqual(commands);
  });

  it('offers an unsuccessful applicant to apply again, with the rule that allows it', () => {
    expect(nextSteps(run(journeys.unsuccessful).application, 'applicant')).toMatchObject([
      { command: 're-apply', need: 'optional', rule: 'cep-reapplication-allowed' },
    ]);
  });

  it('says what is owed and which materials are lacking', () => {
    const { application } = run([
      ...journeys.starting,
      { type: 'record-payment', amount: usd(2000), reference: 'p' },
      { type: 'add-material', material: 'essay' },
    ]);
    const steps = nextSteps(application, 'applicant');
    expect(steps).toContainEqual(
      expect.objectContaining({
        command: 'record-payment',
        owed: usd(4000),
        message: 'Pay $40.00 of the fee.',
      }),
    );
    expect(steps).toContainEqual(
      expect.objectContaining({ command: 'add-material', lacking: ['artifact'] }),
    );
  });

  it('leaves out what leads nowhere or back', () => {
    const commands = nextSteps(run(journeys.preparing).application, 'applicant').map(
      ({ command }) => command,
    );
    expect(commands).not.toContain('withdraw');
    expect(commands).not.toContain('leave-cohort');
  });
});

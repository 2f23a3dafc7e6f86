import { describe, expect, it } from 'vitest';
import { decide } from '../../src/application/decide.js';
import {
  applicant,
  commandOf,
  type Draft,
  day,
  first,
  journeys,
  refusal,
  run,
  staff,
  startDraft,
} from './support/journey.js';

const stranger = { id: 'eve', role: 'panel-member' } as const;

describe('decide', () => {
  it.each([
    ['starting', 'starting'],
    ['preparing', 'preparing'],
    ['readyToSubmit', 'preparing'],
    ['submitted', 'submitted'],
    ['inReview', 'in-review'],
    ['recommended', 'in-review'],
    ['successful', 'successful'],
    ['unsuccessful', 'unsuccessful'],
    ['awarded', 'awarded'],
    ['withdrawn', 'withdrawn'],
  ] as const)('leads an application through %s to %s', (journey, status) => {
    expect(run(journeys[journey]).application.status).toBe(status);
  });

  it('writes who, when, under which edition, in which order and in which version on every event', () => {
    const { events } = run(journeys.awarded);
    events.forEach((event, index) => {
      expect(event).toMatchObject({
        schemaVersion: 1,
        program: 'campus-compact-cep',
        applicationId: 'a-1',
        order: index + 1,
        on: day,
        edition: '2026-01-01',
      });
    });
    expect(events.map(({ by }) => by.role)).toContain('staff');
    expect(events.every((event) => !('readings' in event))).toBe(true);
  });

  it('writes down the readings that were chosen', () => {
    const readings = { 'cep.reapplication-fee': 'waived' };
    const result = decide(undefined, commandOf(startDraft), { readings });
    expect(result.ok && result.events[0]?.readings).toEqual(readings);
  });

  describe('refuses a command out of its place', () => {
    const panel: Draft = {
      type: 'assign-panel',
      by: staff,
      members: [{ id: 'pat', conflictOfInterest: null }],
    };
    const verdict: Draft = { type: 'decide', by: first, outcome: 'sufficient', feedback: 'Yes.' };
    const award: Draft = { type: 'award', by: staff };

    it.each<[string, keyof typeof journeys, Draft, string]>([
      ['a second start', 'starting', { ...startDraft }, 'application.already-started'],
      ['a panel before the submission', 'preparing', panel, 'step.too-early'],
      ['a decision before the review', 'submitted', verdict, 'step.too-early'],
      ['an award before the decision', 'recommended', award, 'step.too-early'],
      ['an award after a refusal', 'unsuccessful', award, 'application.ended'],
      ['a second award', 'awarded', award, 'step.already-done'],
      ['a second decision', 'successful', verdict, 'step.already-done'],
      [
        'a second submission',
        'submitted',
        { type: 'submit', channel: 'online-portal' },
        'step.already-done',
      ],
      ['a second withdrawal', 'withdrawn', { type: 'withdraw' }, 'step.already-done'],
      [
        'a material after the submission',
        'submitted',
        { type: 'add-material', material: 'x' },
        'step.too-late',
      ],
      ['a withdrawal after the decision', 'successful', { type: 'withdraw' }, 'step.too-late'],
      ['a step after the withdrawal', 'withdrawn', { type: 'sign-agreement' }, 'application.ended'],
      [
        'applying again while it is open',
        'inReview',
        { ...startDraft, type: 're-apply' },
        'step.too-early',
      ],
      [
        'applying again after success',
        'awarded',
        { ...startDraft, type: 're-apply' },
        'application.ended',
      ],
      [
        'a second basic information',
        'starting',
        { type: 'complete-basic-information' },
        'step.already-done',
      ],
      ['a second agreement', 'starting', { type: 'sign-agreement' }, 'step.already-done'],
      [
        'a second self-assessment',
        'readyToSubmit',
        { type: 'complete-self-assessment' },
        'step.already-done',
      ],
    ])('%s', (_what, journey, draft, code) => {
      expect(refusal(run(journeys[journey]).application, draft)).toEqual([code]);
    });

    it('anything before a start', () => {
      expect(refusal(undefined, award)).toEqual(['application.not-started']);
    });
  });

  describe('refuses somebody who may not', () => {
    it.each<[string, keyof typeof journeys, Draft, string[]]>([
      [
        'an applicant who decides',
        'recommended',
        { type: 'decide', outcome: 'sufficient', feedback: 'Me!' },
        ['role.not-allowed'],
      ],
      [
        'staff who decide',
        'recommended',
        { type: 'decide', by: staff, outcome: 'sufficient', feedback: 'No.' },
        ['role.not-allowed'],
      ],
      [
        'an applicant who waives the fee',
        'starting',
        { type: 'waive-fee', reference: 'w', reason: 'Poor.' },
        ['role.not-allowed'],
      ],
      ['an applicant who awards', 'successful', { type: 'award' }, ['role.not-allowed']],
      [
        'another applicant',
        'starting',
        { type: 'withdraw', by: { id: 'eve', role: 'applicant' } },
        ['actor.not-the-applicant'],
      ],
      [
        'staff on their own application',
        'starting',
        { type: 'waive-fee', by: { id: 'ada', role: 'staff' }, reference: 'w', reason: 'Mine.' },
        ['actor.own-application'],
      ],
      [
        'the applicant as a member of the panel',
        'inReview',
        {
          type: 'recommend',
          by: { id: 'ada', role: 'panel-member' },
          outcome: 'sufficient',
          reason: 'Mine.',
        },
        ['actor.own-application'],
      ],
      [
        'a judge who is not on the panel',
        'inReview',
        { type: 'judge-competency', by: stranger, competency: 'kc-1', demonstrated: true },
        ['panel.not-a-member'],
      ],
      [
        'a recommendation from outside the panel',
        'recommended',
        { type: 'recommend', by: stranger, outcome: 'sufficient', reason: 'Good.' },
        ['panel.not-a-member'],
      ],
      [
        'a decision from outside the panel',
        'recommended',
        { type: 'decide', by: stranger, outcome: 'sufficient', feedback: 'Good.' },
        ['panel.not-a-member'],
      ],
    ])('%s', (_what, journey, draft, codes) => {
      expect(refusal(run(journeys[journey]).application, draft)).toEqual(codes);
    });
  });

  it('refuses what would be before what happened last', () => {
    const { application } = run(journeys.starting);
    expect(refusal(application, { type: 'withdraw', on: '2026-01-19' })).toEqual([
      'date.before-last-event',
    ]);
    expect(refusal(application, { type: 'withdraw', on: '2026-01-21' })).toEqual([]);
  });

  it('tells every reason of the gate at once, each with the rule it rests on', () => {
    const { application } = run(journeys.starting);
    const result = decide(
      application,
      commandOf({ type: 'award', by: applicant, on: '2026-01-01' }),
    );
    expect(result).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'role.not-allowed',
          path: '/by/role',
          rule: 'cep-badge-on-success',
          source: { document: 'micro-credentials' },
        },
        { code: 'step.too-early', rule: 'cep-badge-on-success' },
        { code: 'date.before-last-event', path: '/on' },
      ],
    });
  });

  it('leaves out a rule where the pages are silent', () => {
    const { application } = run(journeys.successful);
    const result = decide(application, commandOf({ type: 'withdraw' }));
    expect(result.ok || result.problems[0]).not.toHaveProperty('rule');
  });

  it('does not share or change what it is given', () => {
    const { application } = run(journeys.submitted);
    const command = {
      type: 'assign-panel',
      by: staff,
      on: day,
      members: [{ id: 'pat', conflictOfInterest: null }],
    } as const;
    const before = structuredClone({ application, command });
    const result = decide(application, command);
    expect({ application, command }).toEqual(before);
    const [event] = result.ok ? result.events : [];
    expect(event?.by).not.toBe(command.by);
    expect(event?.type === 'panel-assigned' && event.members).not.toBe(command.members);
  });
});

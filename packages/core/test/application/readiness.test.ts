import { describe, expect, it } from 'vitest';
import { decide } from '../../src/application/decide.js';
import { commandOf, type Draft, journeys, refusal, run, startDraft } from './support/journey.js';

describe('a submission, which asks the published rules,', () => {
  const submit: Draft = { type: 'submit', channel: 'online-portal' };

  it('names each rule whose step is missing', () => {
    const { application } = run([startDraft]);
    const result = decide(application, commandOf(submit));
    expect(result.ok || result.problems.map(({ code, rule }) => [code, rule])).toEqual(
      expect.arrayContaining([
        ['rule.not-met', 'cep-application-basic-info'],
        ['rule.not-met', 'cep-application-agreement-form'],
        ['rule.not-met', 'cep-application-self-assessment'],
        ['rule.not-met', 'cep-application-materials-submitted'],
        ['rule.not-met', 'cep-fee-amount'],
      ]),
    );
  });

  it.each<[string, (draft: Draft) => boolean, string]>([
    [
      'the self-assessment',
      ({ type }) => type === 'complete-self-assessment',
      'cep-application-self-assessment',
    ],
    ['the agreement', ({ type }) => type === 'sign-agreement', 'cep-application-agreement-form'],
    [
      'the basic information',
      ({ type }) => type === 'complete-basic-information',
      'cep-application-basic-info',
    ],
    [
      'a material',
      (draft) => draft.type === 'add-material' && draft.material === 'artifact',
      'cep-application-materials-submitted',
    ],
    ['the fee', ({ type }) => type === 'record-payment', 'cep-fee-amount'],
  ])('refuses without %s', (_what, isLeftOut, rule) => {
    const { application } = run(journeys.readyToSubmit.filter((draft) => !isLeftOut(draft)));
    const result = decide(application, commandOf(submit));
    expect(result.ok || result.problems.map((problem) => problem.rule)).toContain(rule);
  });

  it('refuses another channel than the portal', () => {
    const { application } = run(journeys.readyToSubmit);
    const result = decide(application, commandOf({ type: 'submit', channel: 'e-mail' }));
    expect(result.ok || result.problems.map(({ rule }) => rule)).toEqual([
      'cep-application-portal-only',
    ]);
  });

  it('does not hold against the applicant what the program does not tell, and lists it', () => {
    const credential = { id: 'mc-1', availability: 'available' } as const;
    const { application } = run([
      { ...startDraft, credential },
      ...journeys.readyToSubmit.slice(1),
    ]);
    const result = decide(application, commandOf(submit));
    expect(result.ok && result.open.map(({ rule }) => rule)).toEqual([
      'cep-application-materials-submitted',
    ]);
  });

  it('does not look at the self-assessment score, at preparation or at a cohort', () => {
    const { application } = run(journeys.readyToSubmit);
    const prepared = run(
      [
        { type: 'join-cohort', cohortId: 'c-1' },
        { type: 'record-preparation', preparation: 'reading-list' },
      ],
      application,
    ).application;
    expect(refusal(application, submit)).toEqual([]);
    expect(refusal(prepared, submit)).toEqual([]);
  });
});

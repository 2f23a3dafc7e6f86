import { describe, expect, it } from 'vitest';
import { decide } from '../../src/application/decide.js';
import { campusCompactCep, withEdition } from '../../src/index.js';
import {
  commandOf,
  type Draft,
  journeys,
  refusal,
  run,
  startDraft,
  usd,
} from './support/journey.js';

describe('a start', () => {
  it('refuses a start for a micro-credential that is not available', () => {
    const credential = { ...startDraft.credential, availability: 'planned' } as const;
    const result = decide(undefined, commandOf({ ...startDraft, credential }));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'rule.not-met', rule: 'cep-application-credential-available' }],
    });
  });

  it('keeps an application under the edition and at the price it began with', () => {
    const later = withEdition(campusCompactCep, {
      id: '2026-02-01',
      from: '2026-02-01',
      parameters: { 'cep-fee-amount': { amount: 7500 } },
    });
    const begun = run(journeys.readyToSubmit).application;
    const result = decide(
      begun,
      commandOf({ type: 'submit', channel: 'online-portal', on: '2026-03-01' }),
      { program: later },
    );
    expect(result.ok && result.events[0]?.edition).toBe('2026-01-01');
    const anew = decide(undefined, commandOf({ ...startDraft, on: '2026-03-01' }), {
      program: later,
    });
    expect(anew.ok && anew.events[0]).toMatchObject({ edition: '2026-02-01', fee: usd(7500) });
  });

  describe('links a further attempt to the one before', () => {
    const again: Draft = {
      ...startDraft,
      type: 're-apply',
      applicationId: 'a-2',
      on: '2026-05-01',
    };

    it.each(['unsuccessful', 'withdrawn'] as const)('after %s, as a new application', (journey) => {
      const former = run(journeys[journey]).application;
      const { application, events } = run([again], former);
      expect(events).toMatchObject([
        { type: 'application-started', order: 1, attempt: 2, former: 'a-1', fee: usd(6000) },
      ]);
      expect(application).toMatchObject({
        id: 'a-2',
        attempt: 2,
        former: 'a-1',
        status: 'starting',
        materials: [],
      });
      expect(former.id).toBe('a-1');
    });

    it('at no cost where the program waives it', () => {
      const former = run(journeys.unsuccessful).application;
      const readings = { 'cep.reapplication-fee': 'waived' };
      const result = decide(former, commandOf(again), { readings });
      expect(result.ok && result.events[0]).toMatchObject({ fee: usd(0) });
    });

    it.each<[string, Partial<Draft>, string]>([
      ['the id of the former', { applicationId: 'a-1' }, 'application.same-id'],
      [
        'another micro-credential',
        { credential: { ...startDraft.credential, id: 'mc-2' } },
        'credential.another',
      ],
      [
        'one that is not available any more',
        { credential: { ...startDraft.credential, availability: 'planned' } },
        'rule.not-met',
      ],
      ['somebody else', { by: { id: 'eve', role: 'applicant' } }, 'actor.not-the-applicant'],
    ])('and refuses %s', (_what, change, code) => {
      const former = run(journeys.unsuccessful).application;
      expect(refusal(former, { ...again, ...change } as Draft)).toEqual([code]);
    });
  });
});

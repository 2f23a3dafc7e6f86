import { describe, expect, it } from 'vitest';
import type { Application } from '../../src/application/application.js';
import type { ApplicationEvent } from '../../src/application/event.js';
import { evolve } from '../../src/application/evolve.js';
import { errorOf } from '../support/error-of.js';
import { journeys, run } from './support/journey.js';

const { events } = run(journeys.awarded);

function replay(given: readonly unknown[]): Application | undefined {
  return given.reduce<Application | undefined>(
    (application, event) => evolve(application, event as ApplicationEvent),
    undefined,
  );
}

/** The event of a type in the journey, changed. */
function changed(type: ApplicationEvent['type'], change: object): readonly unknown[] {
  const index = events.findIndex((event) => event.type === type);
  return [...events.slice(0, index), { ...events[index], ...change }];
}

describe('evolve', () => {
  it('makes the same application of stored events', () => {
    const stored: unknown[] = JSON.parse(JSON.stringify(events));
    expect(replay(stored)).toEqual(run(journeys.awarded).application);
  });

  it('does not share or change what it is given', () => {
    const [start, ...rest] = structuredClone(events);
    if (start === undefined) throw new Error('There is no start.');
    const opened = evolve(undefined, start);
    const before = structuredClone({ opened, rest });
    rest.reduce(evolve, opened);
    expect({ opened, rest }).toEqual(before);
    expect(opened.lastEvent.by).not.toBe(start.by);
  });

  it.each<[string, readonly unknown[], string]>([
    ['a first event that is no start', events.slice(1), '/type'],
    ['a second start', [...events.slice(0, 1), { ...events[0], order: 2 }], '/type'],
    ['a gap', [...events.slice(0, 2), ...events.slice(3)], '/order'],
    ['the same event twice', [...events.slice(0, 2), events[1]], '/order'],
    [
      'an event of another application',
      changed('agreement-signed', { applicationId: 'a-9' }),
      '/applicationId',
    ],
    [
      'an event under another edition',
      changed('agreement-signed', { edition: '1999' }),
      '/edition',
    ],
    ['an event of another program', changed('agreement-signed', { program: 'other' }), '/program'],
    ['an event before the last', changed('agreement-signed', { on: '2025-12-31' }), '/on'],
    [
      'a decision by staff',
      changed('application-decided', { by: { id: 'sam', role: 'staff' } }),
      '/by/role',
    ],
    ['a first attempt that follows another', [{ ...events[0], former: 'a-0' }], '/former'],
    ['a second attempt that follows none', [{ ...events[0], attempt: 2 }], '/former'],
    [
      'an award without a decision',
      [...events.slice(0, 8), { ...events.at(-1), order: 9 }],
      '/type',
    ],
  ])('refuses %s', (_what, given, path) => {
    const error = errorOf(() => replay(given));
    expect([error.code, error.path]).toEqual(['facts.contradiction', path]);
  });

  it.each<[string, readonly unknown[], string, string]>([
    [
      'an unknown type',
      [{ ...events[0], type: 'application-begun' }],
      'facts.invalid-value',
      '/type',
    ],
    [
      'an unknown version',
      [{ ...events[0], schemaVersion: 2 }],
      'facts.invalid-value',
      '/schemaVersion',
    ],
    ['an unknown member', [{ ...events[0], note: 'x' }], 'facts.unknown-name', '/note'],
    ['an impossible day', [{ ...events[0], on: '2026-02-30' }], 'facts.invalid-date', '/on'],
    ['no edition', [{ ...events[0], edition: '' }], 'facts.invalid-value', '/edition'],
    [
      'a negative fee',
      [{ ...events[0], fee: { amount: -1, currency: 'USD' } }],
      'facts.invalid-value',
      '/fee/amount',
    ],
    ['nothing', [null], 'facts.wrong-type', ''],
  ])('throws for %s', (_what, given, code, path) => {
    const error = errorOf(() => replay(given));
    expect([error.code, error.path]).toEqual([code, path]);
  });
});

import { expect, test } from 'vitest';
import { faultsIn, type TrialResult } from '../src/trial/trial-result.js';

const GOOD: TrialResult = {
  badges: 99,
  setAside: 1,
  ids: 99,
  places: 99,
  taken: 99,
  lost: [],
  wronglySetAside: [],
  wrongPlaces: [],
  wrongVerdicts: [],
  verified: 99,
  revoked: 3,
  jobs: 4,
  redelivered: 1,
  signatures: 102,
  killedInTheMiddle: true,
  databaseRestarted: true,
  signerRestarted: true,
  keyOutOfReach: 'not tried',
  exitCodes: [0, 0],
  rates: { oneProcess: 100, workers: 100, overall: 50 },
  seconds: 2,
  bytes: { badges: 1, places: 1, awards: 1 },
};

test('a trial that went well has no faults', () => {
  expect(faultsIn(GOOD, { awards: 100 })).toEqual([]);
});

test.each<[string, Partial<TrialResult>]>([
  ['an award is lost', { lost: ['a'] }],
  ['badges and reasons do not add up', { badges: 98, ids: 98, places: 98, taken: 98 }],
  ['two badges have one id', { ids: 98 }],
  ['two badges have one place', { places: 98 }],
  ['places were used up', { taken: 100 }],
  ['another place than its list', { wrongPlaces: ['a'] }],
  ['set aside wrongly', { wronglySetAside: ['a'] }],
  ['wrong verdict', { wrongVerdicts: ['a: valid '] }],
  ['no badge was revoked', { revoked: 0 }],
  ['no worker was killed', { killedInTheMiddle: false }],
  ['did not stop when told to', { exitCodes: [0, null] }],
  ['could read the key', { keyOutOfReach: false }],
])('a trial is not good where %s', (fault, change) => {
  expect(faultsIn({ ...GOOD, ...change }, { awards: 100 })).toEqual([
    expect.stringContaining(fault),
  ]);
});

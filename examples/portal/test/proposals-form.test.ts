import type { CopProposalFacts, TrainingOpportunityFacts } from '@cop-credentials/core';
import { describe, expect, it } from 'vitest';
import { enterFacts } from '../src/facts-form/enter-facts.js';
import type { FactField } from '../src/facts-form/fact-field.js';
import { afterRowIntent, readRowIntent } from '../src/facts-form/intent.js';
import { fieldsOf } from '../src/facts-form/judge-form.js';
import { enterAmount, readAmount } from '../src/facts-form/money-entry.js';
import { readFacts } from '../src/facts-form/read-facts.js';
import { rowCount, withoutBlankRows } from '../src/facts-form/rows.js';
import { proposalGroups } from '../src/proposals/proposal-fields.js';
import { trainingGroups } from '../src/trainings/training-fields.js';
import { soundContent } from './support/proposals.js';

const fields = fieldsOf(proposalGroups([]));
const { enrollmentPeriod: _, ...sound } = soundContent.facts;

function again(facts: unknown, of: readonly FactField[] = fields) {
  return readFacts(enterFacts(facts, of), of);
}

describe('facts that are entered in a form', () => {
  it.each<[string, CopProposalFacts]>([
    ['nothing known', {}],
    ['a whole proposal', sound],
    [
      'everything known to be none',
      {
        level: null,
        leaders: [],
        facilitatorCompensation: [],
        openToRoles: [],
        roleRestrictions: [],
        competencyAreaIds: [],
        meetings: [],
        enrollmentPeriod: null,
        supportRequested: [],
      },
    ],
    [
      'others than the listed',
      {
        proposer: { kind: 'a-consortium' },
        level: 'continental',
        competencyAreaIds: ['community-partnerships', 'an-area-of-ours'],
        meetings: [{ channel: 'telephone', activities: ['sing'] }],
        facilitatorCompensation: [
          { payer: 'a-foundation', amount: { amount: 5, currency: 'EUR' } },
        ],
      },
    ],
    [
      'institutions of which one is not known',
      {
        proposer: { kind: 'set-of-institutions', members: [{ isCompactMember: true }, {}] },
      },
    ],
    ['no', { wantsPairing: false, attestations: { didacticOnly: false } }],
  ])('come out as they went in: %s', (_name, facts) => {
    expect(again(facts)).toEqual({ facts, errors: [] });
  });

  it.each<[string, TrainingOpportunityFacts]>([
    ['no curriculum', { curriculum: null, learningGoals: [] }],
    ['all', { format: 'course', curriculum: 'Ten weeks', learningGoals: ['One', 'Two'] }],
  ])('come out as they went in, for a training: %s', (_name, facts) => {
    expect(again(facts, fieldsOf(trainingGroups))).toEqual({ facts, errors: [] });
  });

  it('are no facts where somebody says both that there are none and which', () => {
    const entered = {
      'leaders.none': ['yes'],
      'leaders.0.id': ['Ada'],
      openToRoles: ['staff'],
      'openToRoles.none': ['yes'],
    };
    const { errors } = readFacts(entered, fields);
    expect(errors.map(({ field }) => field)).toEqual(['leaders', 'openToRoles']);
  });

  it('are read by the names of the form alone', () => {
    const entered = {
      ['__proto__']: ['x'],
      'constructor.name': ['x'],
      'review.collegialNotContent': ['yes'],
      approved: ['yes'],
      'meetings.x.date': ['2026-05-01'],
      'meetings.0.status.__proto__': ['held'],
    };
    expect(readFacts(withoutBlankRows(entered, fields), fields).facts).not.toHaveProperty(
      'approved',
    );
    expect(readFacts(entered, fields).facts).not.toHaveProperty('review');
  });
});

describe('rows', () => {
  const entered = {
    'meetings.0.date': [''],
    'meetings.1.date': ['2026-05-01'],
    'meetings.2.date': ['2026-05-08'],
  };

  it('are counted, and never without bound', () => {
    expect(rowCount(entered, 'meetings')).toBe(3);
    expect(rowCount({ 'meetings.999.date': ['x'] }, 'meetings')).toBe(60);
    expect(rowCount({ 'meetings.9999999.date': ['x'] }, 'meetings')).toBe(0);
  });

  it('that are blank are dropped', () => {
    expect(withoutBlankRows(entered, fields)).toEqual({
      'meetings.0.date': ['2026-05-01'],
      'meetings.1.date': ['2026-05-08'],
    });
  });

  it.each([
    ['add meetings', 4],
    ['remove meetings.1', 1],
    ['remove meetings.17', 2],
  ])('come and go: %s', (intent, count) => {
    const read = readRowIntent(intent, fields);
    expect(read).toBeDefined();
    if (read === undefined) return;
    expect(rowCount(afterRowIntent(entered, read, fields), 'meetings')).toBe(count);
  });

  it.each(['add facts', 'remove meetings', 'add __proto__', 'save', 'add meetings.1.date'])(
    'are not touched by %s',
    (intent) => {
      expect(readRowIntent(intent, fields)).toBeUndefined();
    },
  );
});

describe('an amount', () => {
  it.each([
    ['25', 'USD', 2500],
    ['25.5', 'USD', 2550],
    ['0', 'USD', 0],
    ['0.05', 'EUR', 5],
    ['25.555', 'USD', '25.555'],
    ['25,50', 'USD', '25,50'],
    ['-1', 'USD', '-1'],
    ['1e9', 'USD', '1e9'],
    ['25.50', 'XXX', '25.50'],
  ])('%s %s is %s', (entered, currency, amount) => {
    expect(readAmount(entered, currency)).toBe(amount);
  });

  it('is written as it is read', () => {
    expect(readAmount(enterAmount(2505, 'USD'), 'USD')).toBe(2505);
    expect(enterAmount(5, 'USD')).toBe('0.05');
  });
});

import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/json/json-value.js';
import { achievementCredential } from '../../src/verify/credential-kinds.js';
import { unsignedBadge } from '../support/badges.js';
import { copied } from '../support/copied.js';
import { edit, type Json } from '../support/json-edit.js';

const SUBJECT = '/credentialSubject';
const ACHIEVEMENT = `${SUBJECT}/achievement`;
const GRADE = 'https://badges.example.org/results/grade';
const LEVEL = 'https://badges.example.org/levels/';

/** A badge with other values at some JSON pointers, as it is after reading. */
function read(changes: Json): JsonObject {
  return copied(edit(unsignedBadge(), changes));
}

/** The codes of what is found, each with its place. */
function found(changes: Json): readonly string[] {
  const { problems, warnings } = achievementCredential.checkSchema(read(changes));
  return [...problems, ...warnings].map(({ code, path }) => `${code} ${path}`);
}

const level = (name: string, changes: Json = {}): Json => ({
  id: `${LEVEL}${name}`,
  type: ['RubricCriterionLevel'],
  name,
  ...changes,
});

const grade = (changes: Json = {}): Json => ({
  id: GRADE,
  type: ['ResultDescription'],
  name: 'Grade',
  resultType: 'Result',
  ...changes,
});

const result = (changes: Json = {}): Json => ({
  type: ['Result'],
  resultDescription: GRADE,
  ...changes,
});

/** A badge with one result, and the descriptions of results that its achievement has. */
const graded = (given: Json, ...descriptions: readonly Json[]): Json => ({
  [`${SUBJECT}/result`]: [given],
  [`${ACHIEVEMENT}/resultDescription`]: descriptions,
});

const RUBRIC = { rubricCriterionLevel: [level('low'), level('high')] };
const RESULT = `${SUBJECT}/result/0`;
const DESCRIPTION = `${ACHIEVEMENT}/resultDescription/0`;

type Row = readonly [name: string, changes: Json];
type FoundRow = readonly [...Row, path: string];

const consistent: readonly Row[] = [
  ['with no results', {}],
  ['with a result of a kind that it describes', graded(result({ value: 'A' }), grade())],
  ['with a result of no kind', graded(result({ resultDescription: undefined, value: 'A' }))],
  ['with the second of two kinds', graded(result(), grade({ id: `${GRADE}2` }), grade())],
  [
    'with an allowed value',
    graded(result({ value: 'B' }), grade({ allowedValue: ['C', 'B', 'A'], requiredValue: 'B' })),
  ],
  [
    'with a value at the end of its range',
    graded(result({ value: '100' }), grade({ valueMin: '0', valueMax: '100' })),
  ],
  [
    'with a value that is no number in a range of numbers',
    graded(result({ value: 'A' }), grade({ valueMin: '0', valueMax: '100', requiredValue: '50' })),
  ],
  [
    'with a number in a range of letters',
    graded(result({ value: '5' }), grade({ valueMin: 'F', valueMax: 'A' })),
  ],
  [
    'with values that are compared as numbers and not as text',
    graded(result({ value: '9' }), grade({ valueMin: '-1', valueMax: '10.5', requiredValue: '8' })),
  ],
  [
    'with a value above the required one on a scale that counts down',
    graded(result({ value: '1' }), grade({ allowedValue: ['3', '2', '1'], requiredValue: '2' })),
  ],
  [
    'with the level that is required',
    graded(
      result({ achievedLevel: `${LEVEL}low` }),
      grade({ ...RUBRIC, requiredLevel: `${LEVEL}low` }),
    ),
  ],
  [
    'with a level above the one required',
    graded(
      result({ achievedLevel: `${LEVEL}high` }),
      grade({ ...RUBRIC, requiredLevel: `${LEVEL}low` }),
    ),
  ],
  [
    'with a level of more points in a list in another order',
    graded(
      result({ achievedLevel: `${LEVEL}a` }),
      grade({
        requiredLevel: `${LEVEL}b`,
        rubricCriterionLevel: [level('a', { points: '10' }), level('b', { points: '9' })],
      }),
    ),
  ],
  [
    'with a level of any description, named by none',
    graded(result({ resultDescription: undefined, achievedLevel: `${LEVEL}low` }), grade(RUBRIC)),
  ],
  ['with a status', graded(result({ status: 'Completed' }), grade({ resultType: 'Status' }))],
  ['with a status of another kind', graded(result({ status: 'Completed' }), grade())],
  [
    'with one rubric for two results',
    graded(result(), grade(RUBRIC), grade({ ...RUBRIC, id: `${GRADE}2` })),
  ],
  [
    'with an activity of no length',
    {
      [`${SUBJECT}/activityStartDate`]: '2025-09-01T00:00:00Z',
      [`${SUBJECT}/activityEndDate`]: '2025-09-01T02:00:00+02:00',
    },
  ],
  ['with an activity without a start', { [`${SUBJECT}/activityEndDate`]: '2025-09-01T00:00:00Z' }],
  ['with all credits', { [`${SUBJECT}/creditsEarned`]: 3, [`${ACHIEVEMENT}/creditsAvailable`]: 3 }],
  ['with credits of an unknown number', { [`${SUBJECT}/creditsEarned`]: 3 }],
  ['with criteria at an address', { [`${ACHIEVEMENT}/criteria`]: { id: 'https://a.example/' } }],
  ['with evidence in words', { '/evidence': [{ type: ['Evidence'], narrative: 'A video.' }] }],
  ['that ends at the instant it begins', { '/validUntil': '2026-01-01T00:00:00Z' }],
];

describe('finds nothing in a badge', () => {
  test.each(consistent)('%s', (_, changes) => {
    expect(found(changes)).toEqual([]);
  });
});

const contradictory: readonly FoundRow[] = [
  ['a result of a kind that is not described', graded(result()), `${RESULT}/resultDescription`],
  [
    'a result of another achievement’s kind',
    graded(result(), grade({ id: `${GRADE}2` })),
    `${RESULT}/resultDescription`,
  ],
  [
    'a level that its kind of result does not have',
    graded(result({ achievedLevel: `${LEVEL}top` }), grade(RUBRIC)),
    `${RESULT}/achievedLevel`,
  ],
  [
    'a level of another kind of result',
    graded(
      result({ achievedLevel: `${LEVEL}low` }),
      grade(),
      grade({ ...RUBRIC, id: `${GRADE}2` }),
    ),
    `${RESULT}/achievedLevel`,
  ],
  [
    'a level that no kind of result has',
    graded(result({ resultDescription: undefined, achievedLevel: `${LEVEL}top` }), grade(RUBRIC)),
    `${RESULT}/achievedLevel`,
  ],
  [
    'a required level that is not there',
    graded(result(), grade({ ...RUBRIC, requiredLevel: `${LEVEL}top` })),
    `${DESCRIPTION}/requiredLevel`,
  ],
  [
    'a required level and no levels',
    graded(result(), grade({ requiredLevel: `${LEVEL}top` })),
    `${DESCRIPTION}/requiredLevel`,
  ],
  [
    'a result without the status it is about',
    graded(result({ value: 'Completed' }), grade({ resultType: 'Status' })),
    `${RESULT}/status`,
  ],
  [
    'two kinds of results with one id',
    graded(result(), grade(), grade({ name: 'Another' })),
    `${ACHIEVEMENT}/resultDescription/1/id`,
  ],
  [
    'two levels with one id',
    graded(result(), grade({ rubricCriterionLevel: [level('low'), level('low')] })),
    `${DESCRIPTION}/rubricCriterionLevel/1/id`,
  ],
  ['an end before the start', { '/validUntil': '2025-12-31T23:59:59Z' }, '/validUntil'],
];

describe('calls wrong what no correct issuer writes', () => {
  test.each(contradictory)('%s', (_, changes, path) => {
    expect(found(changes)).toEqual([`schema.invalid ${path}`]);
  });
});

const doubtful: readonly FoundRow[] = [
  [
    'a value that is not allowed',
    graded(result({ value: 'D' }), grade({ allowedValue: ['C', 'B', 'A'] })),
    `${RESULT}/value`,
  ],
  [
    'a value below its range',
    graded(result({ value: '-0.5' }), grade({ valueMin: '0' })),
    `${RESULT}/value`,
  ],
  [
    'a value above its range',
    graded(result({ value: '101' }), grade({ valueMax: '100' })),
    `${RESULT}/value`,
  ],
  [
    'a value below the required one on its scale',
    graded(result({ value: 'C' }), grade({ allowedValue: ['C', 'B', 'A'], requiredValue: 'B' })),
    `${RESULT}/value`,
  ],
  [
    'a number below the required one',
    graded(result({ value: '9' }), grade({ requiredValue: '10' })),
    `${RESULT}/value`,
  ],
  [
    'a level below the required one',
    graded(
      result({ achievedLevel: `${LEVEL}low` }),
      grade({ ...RUBRIC, requiredLevel: `${LEVEL}high` }),
    ),
    `${RESULT}/achievedLevel`,
  ],
  [
    'a level of fewer points than the required one',
    graded(
      result({ achievedLevel: `${LEVEL}b` }),
      grade({
        requiredLevel: `${LEVEL}a`,
        rubricCriterionLevel: [level('a', { points: '10' }), level('b', { points: '9' })],
      }),
    ),
    `${RESULT}/achievedLevel`,
  ],
  [
    'a required value that is not allowed',
    graded(result(), grade({ allowedValue: ['B', 'A'], requiredValue: 'Pass' })),
    `${DESCRIPTION}/requiredValue`,
  ],
  [
    'a range that is upside down',
    graded(result(), grade({ valueMin: '10', valueMax: '9' })),
    `${DESCRIPTION}/valueMax`,
  ],
  [
    'an activity that ended before it started',
    {
      [`${SUBJECT}/activityStartDate`]: '2025-09-01T00:00:00Z',
      [`${SUBJECT}/activityEndDate`]: '2025-08-31T23:59:59Z',
    },
    `${SUBJECT}/activityEndDate`,
  ],
  [
    'more credits than there are',
    { [`${SUBJECT}/creditsEarned`]: 3.5, [`${ACHIEVEMENT}/creditsAvailable`]: 3 },
    `${SUBJECT}/creditsEarned`,
  ],
  ['criteria that say nothing', { [`${ACHIEVEMENT}/criteria`]: {} }, `${ACHIEVEMENT}/criteria`],
  ['evidence that shows nothing', { '/evidence': [{ type: ['Evidence'] }] }, '/evidence/0'],
];

describe('warns of', () => {
  test.each(doubtful)('%s', (_, changes, path) => {
    expect(found(changes)).toEqual([`schema.lenient ${path}`]);
  });
});

test('points at a result by its place in the badge as given', () => {
  const changes = graded(result({ value: '101' }), grade({ valueMax: '100' }));
  const alone = Object.fromEntries(
    Object.entries(changes).map(([path, list]) => [path, Array.isArray(list) ? list[0] : list]),
  );
  expect(found(alone)).toContain(`schema.lenient ${SUBJECT}/result/value`);
  const { credentialSubject, ...rest } = edit(unsignedBadge(), changes);
  const listed = { ...rest, credentialSubject: [credentialSubject] };
  expect(found({ '/credentialSubject': listed.credentialSubject })).toContain(
    'schema.lenient /credentialSubject/0/result/0/value',
  );
});

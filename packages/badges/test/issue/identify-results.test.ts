import { describe, expect, test } from 'vitest';
import type {
  AchievementDraft,
  ResultDescriptionDraft,
  ResultDraft,
  SignedBadge,
} from '../../src/index.js';
import { minimalBadge, minimalDraft, testIssuer, verdictOn } from '../support/badges.js';
import { thrown } from '../support/thrown.js';

const ACHIEVEMENT = minimalDraft.achievement.id;
const issuer = await testIssuer();

const grade: ResultDescriptionDraft = {
  name: 'Final grade',
  resultType: 'RubricCriterionLevel',
  requiredLevel: 'Pass',
  rubricCriterionLevel: [{ name: 'Fail' }, { name: 'Pass' }, { name: 'Pass with honours' }],
};

const status: ResultDescriptionDraft = { name: 'Status', resultType: 'Status' };

function draftOf(
  result: readonly ResultDraft[],
  resultDescription: readonly ResultDescriptionDraft[],
  changes: Partial<AchievementDraft> = {},
) {
  const achievement = { ...minimalDraft.achievement, ...changes, resultDescription };
  return { achievement, ...(result.length > 0 && { subject: { result } }) };
}

function graded(...given: Parameters<typeof draftOf>): Promise<SignedBadge> {
  return minimalBadge(draftOf(...given));
}

function described(badge: SignedBadge) {
  return badge.credentialSubject.achievement.resultDescription ?? [];
}

describe('what a result is measured by', () => {
  test('gets an id of its name, the same in all badges for the achievement', async () => {
    const [first, second] = [await graded([], [grade, status]), await graded([], [status, grade])];
    const ids = [`${ACHIEVEMENT}#result/Final%20grade`, `${ACHIEVEMENT}#result/Status`];
    expect(described(first).map(({ id }) => id)).toEqual(ids);
    expect(described(second).map(({ id }) => id)).toEqual([...ids].reverse());
    expect(described(first)[0]?.rubricCriterionLevel?.map(({ id }) => id)).toEqual([
      `${ACHIEVEMENT}#result/Final%20grade/Fail`,
      `${ACHIEVEMENT}#result/Final%20grade/Pass`,
      `${ACHIEVEMENT}#result/Final%20grade/Pass%20with%20honours`,
    ]);
  });

  test.each<readonly [string, string, Partial<ResultDescriptionDraft>, string, string]>([
    [
      'of an achievement with a fragment',
      'urn:x:1#a',
      {},
      'urn:x:1#a/result/Final%20grade',
      'urn:x:1#a/result/Final%20grade/Fail',
    ],
    [
      'with an id of its own',
      'urn:x:1',
      { id: 'urn:x:grade' },
      'urn:x:grade',
      'urn:x:grade#level/Fail',
    ],
    [
      'with an id that has a fragment',
      'urn:x:1',
      { id: 'urn:x:1#grade' },
      'urn:x:1#grade',
      'urn:x:1#grade/Fail',
    ],
  ])('gets one %s', async (_, id, changes, description, level) => {
    const badge = await graded([], [{ ...grade, ...changes }], { id });
    const [only] = described(badge);
    expect([only?.id, only?.rubricCriterionLevel?.[0]?.id]).toEqual([description, level]);
  });

  test('is named by a result by its id or its name', async () => {
    const [{ id = '' } = {}] = described(await graded([], [grade]));
    for (const resultDescription of ['Final grade', id]) {
      const badge = await graded([{ resultDescription, achievedLevel: 'Pass' }], [grade]);
      expect(badge.credentialSubject.result).toEqual([
        { type: ['Result'], resultDescription: id, achievedLevel: `${id}/Pass` },
      ]);
      expect(await verdictOn(badge)).toEqual(['valid']);
    }
  });

  test('may be left out, and a level of any of them named', async () => {
    const badge = await graded([{ achievedLevel: 'Pass with honours' }], [status, grade]);
    expect(badge.credentialSubject.result?.[0]?.achievedLevel).toMatch(/Pass%20with%20honours$/);
  });
});

describe('a result is refused', () => {
  const named = { resultDescription: 'Final grade' };

  test.each<readonly [string, readonly ResultDraft[], readonly ResultDescriptionDraft[], string]>([
    [
      'of a kind that is not described',
      [{ resultDescription: 'Grade' }],
      [grade],
      '/subject/result/0/resultDescription',
    ],
    [
      'of a kind that two have the name of',
      [named],
      [
        { ...grade, id: 'urn:x:1' },
        { ...grade, id: 'urn:x:2' },
      ],
      '/subject/result/0/resultDescription',
    ],
    [
      'with a level that is not described',
      [{ ...named, achievedLevel: 'Good' }],
      [grade],
      '/subject/result/0/achievedLevel',
    ],
    [
      'with a level of another kind',
      [{ resultDescription: 'Status', status: 'Completed', achievedLevel: 'Pass' }],
      [grade, status],
      '/subject/result/0/achievedLevel',
    ],
    [
      'below the level that is required',
      [{ ...named, achievedLevel: 'Fail' }],
      [grade],
      '/subject/result/0/achievedLevel',
    ],
    [
      'without the status it is about',
      [{ resultDescription: 'Status' }],
      [status],
      '/subject/result/0/status',
    ],
    ['with two kinds of one name', [], [status, status], '/achievement/resultDescription'],
    [
      'with a required level that is none',
      [],
      [{ ...grade, requiredLevel: 'Good' }],
      '/achievement/resultDescription/0/requiredLevel',
    ],
    [
      'with a value that is not allowed',
      [{ resultDescription: 'Letter', value: 'D' }],
      [{ name: 'Letter', resultType: 'LetterGrade', allowedValue: ['C', 'B', 'A'] }],
      '/subject/result/0/value',
    ],
  ])('%s', async (_, result, descriptions, path) => {
    const draft = { ...minimalDraft, ...draftOf(result, descriptions) };
    expect(await thrown(() => issuer.issue(draft))).toMatchObject({ code: 'draft.invalid', path });
  });

  test.each<readonly [string, object, string]>([
    [
      'descriptions that are no list',
      { resultDescription: grade },
      '/achievement/resultDescription',
    ],
    [
      'a description that is text',
      { resultDescription: ['Grade'] },
      '/achievement/resultDescription/0',
    ],
    [
      'a description without a name',
      { resultDescription: [{ resultType: 'Status' }] },
      '/achievement/resultDescription/0/id',
    ],
    [
      'an achievement without an id',
      { id: undefined, resultDescription: [grade] },
      '/achievement/id',
    ],
  ])('with %s', async (_, changes, path) => {
    const draft = { ...minimalDraft, achievement: { ...minimalDraft.achievement, ...changes } };
    const error = await thrown(() => Reflect.apply(issuer.issue, issuer, [draft]));
    expect(error).toMatchObject({ code: 'draft.invalid', path });
  });
});

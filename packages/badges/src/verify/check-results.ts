import type {
  AchievementSubject,
  Result,
  ResultDescription,
  RubricCriterionLevel,
} from '../model/achievement-credential.js';
import { bend, contradiction, type SchemaFinding } from './schema-finding.js';

const RESULT = 'Open Badges 3.0, B.1.16 Result';
const RESULT_DESCRIPTION = 'Open Badges 3.0, B.1.17 ResultDescription';
const DESCRIPTIONS = '/credentialSubject/achievement/resultDescription';

/** Whether the results are such as the achievement says that it can have. */
export function* checkResults(subject: AchievementSubject): Generator<SchemaFinding> {
  const { achievement, result: results = [] } = subject;
  const descriptions = achievement.resultDescription ?? [];
  yield* repeated(descriptions, DESCRIPTIONS);
  for (const [index, description] of descriptions.entries())
    yield* checkDescription(description, `${DESCRIPTIONS}/${index}`);
  for (const [index, result] of results.entries())
    yield* checkResult(result, descriptions, `/credentialSubject/result/${index}`);
}

function* repeated(
  described: readonly { readonly id: string }[],
  path: string,
): Generator<SchemaFinding> {
  const seen = new Set<string>();
  for (const [index, { id }] of described.entries()) {
    if (seen.has(id))
      yield contradiction('Two entries have one id, so that nobody can say which is meant.', {
        path: `${path}/${index}/id`,
        reference: RESULT_DESCRIPTION,
      });
    seen.add(id);
  }
}

function* checkDescription(description: ResultDescription, path: string): Generator<SchemaFinding> {
  const { requiredLevel, requiredValue, rubricCriterionLevel: levels = [] } = description;
  yield* repeated(levels, `${path}/rubricCriterionLevel`);
  if (requiredLevel !== undefined && !levels.some(({ id }) => id === requiredLevel)) {
    yield contradiction('The level that it requires is none of its levels.', {
      path: `${path}/requiredLevel`,
      reference: RESULT_DESCRIPTION,
    });
  }
  if (requiredValue !== undefined) {
    const misfit = misfitOf(requiredValue, description);
    const place = { path: `${path}/requiredValue`, reference: RESULT_DESCRIPTION };
    if (misfit !== undefined) yield bend(`The value that it requires ${misfit}.`, place);
  }
  const range = [description.valueMin, description.valueMax].map(numberOf);
  if (isLess(range[1], range[0])) {
    const place = { path: `${path}/valueMax`, reference: RESULT_DESCRIPTION };
    yield bend('The largest value that it allows is below the smallest.', place);
  }
}

function* checkResult(
  result: Result,
  descriptions: readonly ResultDescription[],
  path: string,
): Generator<SchemaFinding> {
  const { resultDescription: named, achievedLevel } = result;
  const description = descriptions.find(({ id }) => id === named);
  if (named !== undefined && description === undefined) {
    const message = 'A result is of a kind that the achievement does not describe.';
    yield contradiction(message, { path: `${path}/resultDescription`, reference: RESULT });
    return;
  }
  if (achievedLevel !== undefined) {
    // A result that names no description may have a level of any of them.
    const describing = description === undefined ? descriptions : [description];
    const levels = describing.flatMap(({ rubricCriterionLevel = [] }) => rubricCriterionLevel);
    if (!levels.some(({ id }) => id === achievedLevel)) {
      const message = 'The level achieved is none that the achievement describes for this result.';
      yield contradiction(message, { path: `${path}/achievedLevel`, reference: RESULT });
    }
  }
  if (description !== undefined) yield* checkAgainst(description, result, path);
}

function* checkAgainst(
  description: ResultDescription,
  { value, status, achievedLevel }: Result,
  path: string,
): Generator<SchemaFinding> {
  const { resultType, requiredValue, requiredLevel } = description;
  if (resultType === 'Status' && status === undefined) {
    const message = 'The result is of the kind that has a status, and has none.';
    yield contradiction(message, { path: `${path}/status`, reference: RESULT });
  }
  if (value !== undefined) {
    const place = { path: `${path}/value`, reference: RESULT };
    const misfit = misfitOf(value, description);
    if (misfit !== undefined) yield bend(`The value of a result ${misfit}.`, place);
    if (requiredValue !== undefined && isBelow(value, requiredValue, description))
      yield bend('A result is below the value that the achievement requires.', place);
  }
  if (
    achievedLevel !== undefined &&
    requiredLevel !== undefined &&
    isLowerLevel(achievedLevel, requiredLevel, description.rubricCriterionLevel ?? [])
  ) {
    const place = { path: `${path}/achievedLevel`, reference: RESULT };
    yield bend('A result is below the level that the achievement requires.', place);
  }
}

/** How a value does not fit the values that a description allows; `undefined` when it does. */
function misfitOf(
  value: string,
  { allowedValue, valueMin, valueMax }: ResultDescription,
): string | undefined {
  if (allowedValue !== undefined && !allowedValue.includes(value))
    return 'is not among the allowed values';
  const number = numberOf(value);
  if (isLess(number, numberOf(valueMin))) return 'is below the smallest allowed';
  if (isLess(numberOf(valueMax), number)) return 'is above the largest allowed';
  return undefined;
}

/** Allowed values go from the worst to the best; others are compared only where both are numbers. */
function isBelow(value: string, required: string, { allowedValue }: ResultDescription): boolean {
  const place = allowedValue?.indexOf(value) ?? -1;
  const requiredPlace = allowedValue?.indexOf(required) ?? -1;
  if (place >= 0 && requiredPlace >= 0) return place < requiredPlace;
  return isLess(numberOf(value), numberOf(required));
}

/** Levels are compared by their points where both have some, as their order is not part of the signed graph. */
function isLowerLevel(
  achieved: string,
  required: string,
  levels: readonly RubricCriterionLevel[],
): boolean {
  const place = levels.findIndex(({ id }) => id === achieved);
  const requiredPlace = levels.findIndex(({ id }) => id === required);
  if (place < 0 || requiredPlace < 0) return false;
  const points = numberOf(levels[place]?.points);
  const requiredPoints = numberOf(levels[requiredPlace]?.points);
  return points === undefined || requiredPoints === undefined
    ? place < requiredPlace
    : points < requiredPoints;
}

/** Values are texts, numbers too; a text such as “95 %” or “1,5” is none that can be compared. */
function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function isLess(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one < other;
}

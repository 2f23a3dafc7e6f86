import type * as z from 'zod';
import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
  pointer,
} from '../json/json-value.js';
import type {
  AchievementCredential,
  EndorsementCredential,
} from '../model/achievement-credential.js';
import { schemasOf } from '../model/schema.js';
import { type SchemaMode, TYPE_MISSING } from '../model/schema-parts.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import type { SchemaCheck } from './check-signed.js';

const REFERENCE = 'Open Badges 3.0, appendix B';

/** The credentials of Open Badges 3.0 that have a schema here. */
export interface SchemaCredentials {
  readonly achievementCredential: AchievementCredential;
  readonly endorsementCredential: EndorsementCredential;
}

/** Whether a credential has the members and types that Open Badges 3.0 wants; where real ones bend it, a warning. */
export function checkSchema<Name extends keyof SchemaCredentials>(
  name: Name,
  document: JsonObject,
): SchemaCheck<SchemaCredentials[Name]> {
  const plain = withValidityNames(plainForm(document));
  const tolerant = schemaOf('tolerant', name).safeParse(plain);
  if (!tolerant.success) {
    return { problems: tolerant.error.issues.map(toProblem), warnings: [] };
  }
  const strict = schemaOf('strict', name).safeParse(plain);
  const bends = strict.success ? [] : strict.error.issues;
  const warnings = bends.map(({ path, message }) =>
    problem('schema.lenient', `The specification wants it otherwise: ${message}.`, {
      path: toPointer(path),
      reference: REFERENCE,
    }),
  );
  return { problems: [], warnings, credential: tolerant.data };
}

function schemaOf<Name extends keyof SchemaCredentials>(
  mode: SchemaMode,
  name: Name,
): z.ZodType<SchemaCredentials[Name]> {
  const schemas: { readonly [Key in keyof SchemaCredentials]: z.ZodType<SchemaCredentials[Key]> } =
    schemasOf(mode);
  return schemas[name];
}

/** Leaves out what is empty and unwraps language-tagged texts; both were warned of where the form was checked. */
function plainForm(object: JsonObject): JsonObject {
  const members = Object.entries(object).flatMap(([name, value]): [string, JsonValue][] =>
    value === null || (isJsonArray(value) && value.length === 0) ? [] : [[name, plainValue(value)]],
  );
  return Object.fromEntries(members);
}

function plainValue(value: JsonValue): JsonValue {
  if (isJsonArray(value)) return value.map(plainValue);
  if (!isJsonObject(value)) return value;
  const tagged = member(value, '@value');
  return tagged === undefined ? plainForm(value) : tagged;
}

/** Badges of version 1.1 of the data model say the same under other names. */
function withValidityNames(document: JsonObject): JsonObject {
  const { issuanceDate, expirationDate } = document;
  return {
    ...(issuanceDate === undefined ? {} : { validFrom: issuanceDate }),
    ...(expirationDate === undefined ? {} : { validUntil: expirationDate }),
    ...document,
  };
}

function toProblem(issue: z.core.$ZodIssue): DecidingProblem {
  const typeMissing = issue.code === 'custom' && issue.params?.reason === TYPE_MISSING.reason;
  return problem(typeMissing ? 'schema.type' : 'schema.invalid', `${issue.message}.`, {
    path: toPointer(issue.path),
    reference: REFERENCE,
  });
}

function toPointer(path: readonly PropertyKey[]): string {
  return path.reduce<string>((parent, step) => pointer(parent, String(step)), '');
}

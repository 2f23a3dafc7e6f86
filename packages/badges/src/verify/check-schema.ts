import type * as z from 'zod/mini';
import type { ClrCredential } from '../clr/clr-credential.js';
import { clrSchemaOf } from '../clr/clr-schema.js';
import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
} from '../json/json-value.js';
import { placeIn } from '../json/place-in.js';
import { readAs, readLetter } from '../json/read-as.js';
import type {
  AchievementCredential,
  EndorsementCredential,
} from '../model/achievement-credential.js';
import { schemasOf } from '../model/schema.js';
import type { SchemaMode } from '../model/schema-parts.js';
import { type CheckResult, passed } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';
import { bentRule } from './bent-rule.js';
import { checkNamedSchemas } from './check-named-schemas.js';
import { checkSemantics } from './check-semantics.js';
import type { SchemaCheck } from './check-signed.js';
import { checkTexts } from './check-texts.js';
import { refusedBySchema } from './schema-finding.js';

const REFERENCE = 'Open Badges 3.0, appendix B';

/** The credentials that have a schema here. */
export interface SchemaCredentials {
  readonly achievementCredential: AchievementCredential;
  readonly endorsementCredential: EndorsementCredential;
  readonly clrCredential: ClrCredential;
}

/** What the prose of the specification says of a class, beyond its members. */
const RULES: {
  readonly [Name in keyof SchemaCredentials]: (credential: SchemaCredentials[Name]) => CheckResult;
} = {
  achievementCredential: checkSemantics,
  endorsementCredential: () => passed,
  clrCredential: () => passed,
};

/**
 * Whether a credential has the members and types that Open Badges 3.0 wants, and does not contradict itself; where real
 * ones bend a rule, a warning.
 */
export function checkSchema<Name extends keyof SchemaCredentials>(
  name: Name,
  document: JsonObject,
): SchemaCheck<SchemaCredentials[Name]> {
  const plain = withValidityNames(plainForm(document));
  const strict = readLetter(schemaOf('strict', name), plain);
  // What is in the letter is the same to both schemas.
  const read = strict.success ? strict : readAs(schemaOf('tolerant', name), plain);
  if (!read.success) {
    return placedIn(document, {
      problems: read.error.issues.map((issue) => refusedBySchema(issue, REFERENCE)),
      warnings: [],
    });
  }
  const credential = read.data;
  const bends = strict.success ? [] : strict.error.issues.flatMap((issue) => bentRule(issue) ?? []);
  const schemas = checkNamedSchemas(name, credential.credentialSchema ?? []);
  const { problems, warnings } = RULES[name](credential);
  return {
    ...placedIn(document, {
      problems,
      warnings: [...bends, ...schemas, ...warnings, ...checkTexts(credential)],
    }),
    credential,
  };
}

function schemaOf<Name extends keyof SchemaCredentials>(
  mode: SchemaMode,
  name: Name,
): z.ZodMiniType<SchemaCredentials[Name]> {
  const schemas: {
    readonly [Key in keyof SchemaCredentials]: () => z.ZodMiniType<SchemaCredentials[Key]>;
  } = {
    achievementCredential: () => schemasOf(mode).achievementCredential,
    endorsementCredential: () => schemasOf(mode).endorsementCredential,
    clrCredential: () => clrSchemaOf(mode),
  };
  return schemas[name]();
}

/**
 * Leaves out what is empty and unwraps language-tagged texts; both were warned of where the form was checked. What needs
 * none of that stays the object it is.
 */
function plainForm(object: JsonObject): JsonObject {
  let isChanged = false;
  const members: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(object)) {
    const isEmpty = value === null || (isJsonArray(value) && value.length === 0);
    const plain = isEmpty ? value : plainValue(value);
    isChanged ||= isEmpty || plain !== value;
    if (!isEmpty) members.push([name, plain]);
  }
  return isChanged ? Object.fromEntries(members) : object;
}

function plainValue(value: JsonValue): JsonValue {
  if (isJsonArray(value)) {
    const items = value.map(plainValue);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  const tagged = member(value, '@value');
  return tagged === undefined ? withValidityNames(plainForm(value)) : tagged;
}

/** What badges of version 1.1 of the data model, and endorsements in them, say under other names. */
const OLDER_NAMES: ReadonlyMap<string, string> = new Map([
  ['validFrom', 'issuanceDate'],
  ['validUntil', 'expirationDate'],
]);

function withValidityNames(document: JsonObject): JsonObject {
  const older = [...OLDER_NAMES].flatMap(([name, olderName]) => {
    const value = member(document, olderName);
    return value === undefined ? [] : [[name, value] as const];
  });
  return older.length === 0 ? document : { ...Object.fromEntries(older), ...document };
}

/** What was found, each with its place in the document as it was given. */
function placedIn(document: JsonObject, { problems, warnings }: CheckResult): CheckResult {
  const placed = <Found extends Problem>(found: Found): Found => ({
    ...found,
    path: placeIn(document, olderPath(document, found.path ?? '')),
  });
  return { problems: problems.map(placed), warnings: warnings.map(placed) };
}

function olderPath(document: JsonObject, path: string): string {
  const name = path.slice(1);
  const olderName = OLDER_NAMES.get(name);
  const renamed = olderName !== undefined && !Object.hasOwn(document, name);
  return renamed && Object.hasOwn(document, olderName) ? `/${olderName}` : path;
}

import type * as z from 'zod/mini';
import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
} from '../json/json-value.js';
import { placeIn } from '../json/place-in.js';
import { readAs, readLetter } from '../json/read-as.js';
import type { CredentialBase } from '../model/achievement-credential.js';
import type { SchemaMode } from '../model/schema-parts.js';
import { type CheckResult, passed } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';
import { bentRule } from './bent-rule.js';
import { checkNamedSchemas } from './check-named-schemas.js';
import type { SchemaCheck } from './check-signed.js';
import { checkTexts, type NamedCredential } from './check-texts.js';
import { refusedBySchema } from './schema-finding.js';

const REFERENCE = 'Open Badges 3.0, appendix B';

/** A class of credentials, as Open Badges 3.0 and its kin define it. */
export interface CredentialClass<Credential> {
  /** As the addresses of its published schemas have it. */
  readonly name: string;
  schemaOf(mode: SchemaMode): z.ZodMiniType<Credential>;
  /** What the prose of the specification says of it beyond its members. */
  readonly checkProse?: (credential: Credential) => CheckResult;
}

/**
 * Whether a credential has the members and types that Open Badges 3.0 wants, and does not contradict itself; where real
 * ones bend a rule, a warning.
 */
export function checkSchema<Credential extends CredentialBase & NamedCredential>(
  document: JsonObject,
  { name, schemaOf, checkProse = () => passed }: CredentialClass<Credential>,
): SchemaCheck<Credential> {
  const plain = withValidityNames(plainForm(document));
  const strict = readLetter(schemaOf('strict'), plain);
  // What is in the letter is the same to both schemas.
  const read = strict.success ? strict : readAs(schemaOf('tolerant'), plain);
  if (!read.success) {
    return placedIn(document, {
      problems: read.error.issues.map((issue) => refusedBySchema(issue, REFERENCE)),
      warnings: [],
    });
  }
  const credential = read.data;
  const bends = strict.success ? [] : strict.error.issues.flatMap((issue) => bentRule(issue) ?? []);
  const schemas = checkNamedSchemas(name, credential.credentialSchema ?? []);
  const { problems, warnings } = checkProse(credential);
  return {
    ...placedIn(document, {
      problems,
      warnings: [...bends, ...schemas, ...warnings, ...checkTexts(credential)],
    }),
    credential,
  };
}

/**
 * Leaves out what is empty and unwraps language-tagged texts; both were warned of where the form was checked. What needs
 * none of that stays the object it is.
 */
function plainForm(object: JsonObject): JsonObject {
  let plain: Record<string, JsonValue> | undefined;
  for (const name of Object.keys(object)) {
    const value = object[name] ?? null;
    const made = isEmpty(value) ? undefined : plainValue(value);
    if (made === value) continue;
    plain ??= { ...object };
    if (made === undefined) Reflect.deleteProperty(plain, name);
    else plain[name] = made;
  }
  return plain ?? object;
}

function isEmpty(value: JsonValue): boolean {
  return value === null || (isJsonArray(value) && value.length === 0);
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
const OLDER_NAMES = [
  ['validFrom', 'issuanceDate'],
  ['validUntil', 'expirationDate'],
] as const;

function withValidityNames(document: JsonObject): JsonObject {
  let named = document;
  for (const [name, olderName] of OLDER_NAMES) {
    const value = member(document, olderName);
    if (value !== undefined) named = { [name]: value, ...named };
  }
  return named;
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
  const [name, olderName] = OLDER_NAMES.find(([newer]) => path === `/${newer}`) ?? [];
  const isRenamed = name !== undefined && !Object.hasOwn(document, name);
  return isRenamed && Object.hasOwn(document, olderName) ? `/${olderName}` : path;
}

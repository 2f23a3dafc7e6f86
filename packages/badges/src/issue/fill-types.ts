import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
} from '../json/json-value.js';
import { CREDENTIAL_REFRESH, SCHEMA_VALIDATOR } from '../model/extension-types.js';

/** A class of Open Badges 3.0 whose name people leave out. */
export type ClassName =
  | 'Achievement'
  | 'AchievementCredential'
  | 'AchievementSubject'
  | 'Address'
  | 'Alignment'
  | 'CredentialSchema'
  | 'EndorsementCredential'
  | 'EndorsementSubject'
  | 'Evidence'
  | 'GeoCoordinates'
  | 'IdentifierEntry'
  | 'Image'
  | 'Profile'
  | 'RefreshService'
  | 'Related'
  | 'Result'
  | 'ResultDescription'
  | 'RubricCriterionLevel';

interface ClassDescription {
  readonly type: string | readonly string[];
  /** The members that hold objects of a class. Endorsements are none of them: they are signed as they are. */
  readonly members?: ReadonlyMap<string, ClassName>;
}

const ofCredential: readonly (readonly [string, ClassName])[] = [
  ['credentialSchema', 'CredentialSchema'],
  ['evidence', 'Evidence'],
  ['issuer', 'Profile'],
  ['refreshService', 'RefreshService'],
];

/** Open Badges 3.0, appendix B. A class whose objects have that one type has it as text. */
const CLASSES: Readonly<Record<ClassName, ClassDescription>> = {
  Achievement: {
    type: ['Achievement'],
    members: new Map([
      ['alignment', 'Alignment'],
      ['creator', 'Profile'],
      ['image', 'Image'],
      ['otherIdentifier', 'IdentifierEntry'],
      ['related', 'Related'],
      ['resultDescription', 'ResultDescription'],
    ]),
  },
  AchievementCredential: {
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    members: new Map([
      ...ofCredential,
      ['credentialSubject', 'AchievementSubject'],
      ['image', 'Image'],
    ]),
  },
  AchievementSubject: {
    type: ['AchievementSubject'],
    members: new Map([
      ['achievement', 'Achievement'],
      ['image', 'Image'],
      ['result', 'Result'],
      ['source', 'Profile'],
    ]),
  },
  Address: { type: ['Address'], members: new Map([['geo', 'GeoCoordinates']]) },
  Alignment: { type: ['Alignment'] },
  CredentialSchema: { type: SCHEMA_VALIDATOR },
  EndorsementCredential: {
    type: ['VerifiableCredential', 'EndorsementCredential'],
    members: new Map([...ofCredential, ['credentialSubject', 'EndorsementSubject']]),
  },
  EndorsementSubject: { type: ['EndorsementSubject'] },
  Evidence: { type: ['Evidence'] },
  GeoCoordinates: { type: 'GeoCoordinates' },
  IdentifierEntry: { type: 'IdentifierEntry' },
  Image: { type: 'Image' },
  Profile: {
    type: ['Profile'],
    members: new Map([
      ['address', 'Address'],
      ['image', 'Image'],
      ['otherIdentifier', 'IdentifierEntry'],
      ['parentOrg', 'Profile'],
    ]),
  },
  RefreshService: { type: CREDENTIAL_REFRESH },
  Related: { type: ['Related'] },
  Result: { type: ['Result'], members: new Map([['alignment', 'Alignment']]) },
  ResultDescription: {
    type: ['ResultDescription'],
    members: new Map([
      ['alignment', 'Alignment'],
      ['rubricCriterionLevel', 'RubricCriterionLevel'],
    ]),
  },
  RubricCriterionLevel: {
    type: ['RubricCriterionLevel'],
    members: new Map([['alignment', 'Alignment']]),
  },
};

/**
 * An object of a class with the names of the classes that were left out, its own and those of all within it; an address
 * that stands for a picture becomes that picture. What is not of its class stays as it is, for others to refuse.
 */
export function fillTypes(object: JsonObject, name: ClassName): JsonObject {
  const { type, members } = CLASSES[name];
  const filled: Record<string, JsonValue> = Object.hasOwn(object, 'type')
    ? { ...object }
    : { type, ...object };
  for (const [key, inner] of members ?? []) {
    const value = member(object, key);
    if (value !== undefined) filled[key] = fillValue(value, inner);
  }
  return filled;
}

function fillValue(value: JsonValue, name: ClassName): JsonValue {
  if (isJsonArray(value)) return value.map((item) => fillValue(item, name));
  if (isJsonObject(value)) return fillTypes(value, name);
  return name === 'Image' && typeof value === 'string' ? fillTypes({ id: value }, name) : value;
}

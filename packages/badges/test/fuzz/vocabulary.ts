import { asArray } from '../../src/json/json-value.js';
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  DATA_INTEGRITY_V2,
  EXTENSIONS,
  OPEN_BADGES_3_0_1,
  OPEN_BADGES_3_0_3,
  testLoader,
} from '../support/contexts.js';
import type { Json } from '../support/json-edit.js';

/** A name, and whether texts under it are addresses. */
export interface Name {
  readonly name: string;
  readonly isAddress: boolean;
}

/** The names that a list of contexts defines. */
export interface Vocabulary {
  readonly contexts: readonly string[];
  /** Defined everywhere. */
  readonly names: readonly Name[];
  /** Types, and the names that are defined only on what is of them. */
  readonly classes: readonly (readonly [type: string, names: readonly Name[]])[];
}

const LISTS: readonly (readonly string[])[] = [
  [CREDENTIALS_V2, OPEN_BADGES_3_0_3],
  [CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS],
  [CREDENTIALS_V1, OPEN_BADGES_3_0_1],
  [CREDENTIALS_V2],
  [CREDENTIALS_V1, DATA_INTEGRITY_V2],
];

/** What each of the usual lists of contexts defines, read from the contexts themselves. */
export async function vocabularies(): Promise<readonly Vocabulary[]> {
  return Promise.all(LISTS.map(vocabularyOf));
}

async function vocabularyOf(contexts: readonly string[]): Promise<Vocabulary> {
  const load = testLoader();
  const loaded = await Promise.all(contexts.map(load));
  const terms = loaded.flatMap(({ document }) => termsIn(document));
  const classes = terms
    .map(([name, definition]) => [name, termsIn(definition).map(named)] as const)
    .filter(([name, names]) => names.length > 0 || /^[A-Z]/.test(name));
  return { contexts, names: terms.map(named), classes };
}

function named([name, definition]: readonly [string, unknown]): Name {
  const { '@type': type }: Json = Object(definition);
  return { name, isAddress: type === '@id' || type === '@vocab' };
}

function termsIn(definition: unknown): readonly (readonly [string, unknown])[] {
  const { '@context': context }: Json = Object(definition);
  return asArray(JSON.parse(JSON.stringify(context ?? [])))
    .flatMap((part) => Object.entries(Object(part)))
    .filter(([name]) => !name.startsWith('@'));
}

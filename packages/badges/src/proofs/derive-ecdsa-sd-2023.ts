import { isJsonArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';
import type { CallerContexts } from '../json-ld/caller-contexts.js';
import { contextLoader } from '../json-ld/document-loader.js';
import { disclosureSuite } from './disclosure-suite.js';
import { UNMARKED_LISTS } from './unmarked-lists.js';

/**
 * The part of a document that some JSON pointers and those of its issuer name, with a proof of that part. The pointers
 * have to be of the document; it throws whatever it likes for a base proof that is none.
 */
export async function deriveEcdsaSd2023(
  document: JsonObject,
  options: {
    readonly baseProof: JsonObject;
    readonly selectivePointers: readonly string[];
    readonly contexts?: CallerContexts;
  },
): Promise<object> {
  const singles = UNMARKED_LISTS.filter((name) => hasOneEntry(document, name));
  const { createDiscloseCryptosuite } = await disclosureSuite();
  const suite = createDiscloseCryptosuite({
    selectivePointers: options.selectivePointers.map((pointer) => inSingles(pointer, singles)),
  });
  const derived = await suite.derive({
    cryptosuite: suite,
    document: mapMembers(document, singles, (list) => Object(list)[0]),
    purpose: { term: 'assertionMethod' },
    proofSet: [options.baseProof],
    documentLoader: contextLoader(options.contexts ?? new Map()),
    dataIntegrityProof: { matchProof: async () => true },
  });
  return mapMembers(derived, singles, (entry) => [entry]);
}

function hasOneEntry(document: JsonObject, name: string): boolean {
  const list = member(document, name);
  return isJsonArray(list) && list.length === 1 && isJsonObject(list[0]);
}

/** The same place where some lists of one are their entry. Types are shown all or none. */
function inSingles(pointer: string, singles: readonly string[]): string {
  const withoutType = pointer.replace(/\/type\/\d+$/, '/type');
  const single = singles.find((name) => `${withoutType}/`.startsWith(`/${name}/0/`));
  return single === undefined ? withoutType : withoutType.replace('/0', '');
}

function mapMembers(
  object: object,
  names: readonly string[],
  change: (value: unknown) => unknown,
): object {
  const entries = Object.entries(object).map(([name, value]: [string, unknown]) =>
    names.includes(name) ? [name, change(value)] : [name, value],
  );
  return Object.fromEntries(entries);
}

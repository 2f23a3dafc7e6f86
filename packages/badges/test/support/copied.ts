import { copyJson } from '../../src/json/copy-json.js';
import { jsonLimits } from '../../src/json/json-limits.js';
import { isJsonObject, type JsonObject } from '../../src/json/json-value.js';

/** A document as the checks get it. */
export function copied(document: object): JsonObject {
  const copy = copyJson(document, jsonLimits);
  if (copy.ok && isJsonObject(copy.value)) return copy.value;
  throw new Error('the test’s document is not JSON');
}

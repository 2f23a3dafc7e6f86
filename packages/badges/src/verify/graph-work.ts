import { isJsonArray, isJsonObject, type JsonValue } from '../json/json-value.js';

// Working out a graph takes up to a quarter of a millisecond for each value; the largest document has 3,000.
const MOST_VALUES = 8_000;

/** How much of graphs one verification works out, over all credentials and proofs that it comes to. */
export class GraphWork {
  #left = MOST_VALUES;

  /** Notes documents whose graphs are to be worked out, and tells whether that is still within bounds. */
  take(...documents: readonly JsonValue[]): boolean {
    for (const document of documents) this.#left -= countValues(document);
    return this.#left >= 0;
  }
}

function countValues(value: JsonValue): number {
  const parts = isJsonArray(value) ? value : isJsonObject(value) ? Object.values(value) : [];
  return parts.reduce<number>((count, part) => count + countValues(part), 1);
}

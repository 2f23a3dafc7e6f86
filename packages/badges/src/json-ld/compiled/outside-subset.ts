/** Thrown where a document leaves what is worked out here; the reference path then decides from the beginning. */
class OutsideSubset extends Error {}

const outside = new OutsideSubset('Left to the reference path.');
// It is no fault, and may be thrown for many documents: where it was made says nothing.
delete outside.stack;

/** Leaves a document to the reference path. */
export function leave(): never {
  throw outside;
}

/** Whether a document was left to the reference path, and nothing else went wrong. */
export function isLeft(error: unknown): boolean {
  return error === outside;
}

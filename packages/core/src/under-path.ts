import { CoreError, throwProblems } from './errors.js';
import { jsonPointer } from './json/pointer.js';

/** Makes a call about a part of what was given, so that an error says where in the whole the fault is. */
export function underPath<Result>(path: readonly PropertyKey[], call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    if (error instanceof CoreError) {
      const start = jsonPointer(path);
      throwProblems(error.problems.map((one) => ({ ...one, path: `${start}${one.path}` })));
    }
    throw error;
  }
}

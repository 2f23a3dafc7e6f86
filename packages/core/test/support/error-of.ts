import { CoreError } from '../../src/index.js';

/** The error that a call throws; fails the test where it throws none, or another kind. */
export function errorOf(call: () => unknown): CoreError {
  try {
    call();
  } catch (error) {
    if (error instanceof CoreError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

import { BadgeError } from './errors.js';
import { pointer } from './json/json-value.js';

/** The error for an option that is not what it should be. */
export function wrongOption(path: string, expected: string): BadgeError {
  return new BadgeError('option.invalid', `This option wants ${expected}.`, { path });
}

/** A misspelt option would be an option that was never heard, such as a recipient nobody compares with. */
export function assertOptionNames(object: object, names: object, parent: string): void {
  if (typeof object !== 'object' || object === null) throw wrongOption(parent, 'an object');
  for (const name of Object.keys(object)) {
    if (!Object.hasOwn(names, name)) {
      const known = Object.keys(names).join(', ');
      throw wrongOption(pointer(parent, name), `one of these names: ${known}`);
    }
  }
}

/** A limit that compares with nothing, such as `NaN`, would be no limit at all. */
export function assertPositiveWhole(value: unknown, path: string): void {
  if (!Number.isSafeInteger(value) || Number(value) <= 0) {
    throw wrongOption(path, 'a positive whole number');
  }
}

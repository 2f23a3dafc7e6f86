import { BadgeError } from './errors.js';
import { pointer } from './json/json-value.js';
import { parseDateTime } from './model/date-time.js';
import { parseUrl } from './model/url.js';

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

/** An https address under which more can stand, without the slash at its end. */
export function readBaseUrl(text: string, path: string): string {
  const url = parseUrl(text);
  const isPlain = url?.protocol === 'https:' && url.search === '' && url.hash === '';
  const isOpen = url?.username === '' && url.password === '';
  if (url === undefined || !isPlain || !isOpen) {
    throw wrongOption(path, 'an https address without query and fragment');
  }
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

/** An instant in milliseconds since 1970-01-01T00:00:00Z; the clock’s where none is given. */
export function readInstant(given: Date | string | undefined, path: string): number {
  const instant = typeof given === 'string' ? parseDateTime(given) : timeOf(given);
  if (instant === undefined)
    throw wrongOption(path, 'a Date, or an instant such as 2026-05-15T00:00:00Z');
  return instant;
}

function timeOf(given: Date | undefined): number | undefined {
  if (given === undefined) return Date.now();
  const time = given instanceof Date ? given.getTime() : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

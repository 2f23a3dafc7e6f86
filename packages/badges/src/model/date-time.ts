/** The grammar of xsd:dateTimeStamp (XML Schema 1.1 Part 2 §3.4.28), for the years 0001 to 9999. */
const DATE_TIME_STAMP =
  /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.(\d+))?|24:00:00(?:\.0+)?)(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/;

/**
 * Reads an xsd:dateTimeStamp, the form of every date in a credential, as milliseconds since 1970-01-01T00:00:00Z.
 *
 * A zone is required: `Z` or an offset of at most 14 hours. `24:00:00` is midnight at the end of the day. A fraction
 * of a second may have any length; what is finer than a millisecond is cut off, so the result is never later than
 * the instant that was written. Refused: second 60, days that the month does not have, small `t` and `z`, years
 * outside 0001 to 9999, spaces.
 *
 * It does not say whether the instant is past, and does not read calendar dates or times without a zone.
 *
 * @returns the instant, or `undefined` when the text has another form
 * @see XML Schema 1.1 Part 2 §3.4.28, https://www.w3.org/TR/xmlschema11-2/#dateTimeStamp
 */
export function parseDateTime(text: string): number | undefined {
  const match = DATE_TIME_STAMP.exec(text);
  if (match === null) return undefined;
  // Every field up to the seconds has a fixed width, so its place in the text is known.
  const field = (start: number, end: number): number => digits(text, start, end);
  const day = field(8, 10);
  const midnight = new Date(0).setUTCFullYear(field(0, 4), field(5, 7) - 1, day);
  // Every month has the first 28.
  if (day > 28 && new Date(midnight).getUTCDate() !== day) return undefined;
  const minutes = field(11, 13) * 60 + field(14, 16) - offsetMinutes(text);
  return midnight + (minutes * 60 + field(17, 19)) * 1000 + milliseconds(match[1]);
}

/** The number that digits of a text are. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

function offsetMinutes(text: string): number {
  if (text.endsWith('Z')) return 0;
  const minutes = Number(text.slice(-5, -3)) * 60 + Number(text.slice(-2));
  return text.at(-6) === '-' ? -minutes : minutes;
}

function milliseconds(fraction = ''): number {
  return fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
}

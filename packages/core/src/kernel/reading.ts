import { CoreError } from '../errors.js';
import { jsonPointer } from '../json/pointer.js';
import type { Program } from '../model/program.js';
import type { Reading, ReadingValue } from '../model/reading.js';
import { inWords } from '../text/value-in-words.js';
import { unknownName } from '../unknown-name.js';

/** Every reading of a program with its value: what the caller chose, else the default. */
export function readingsWith(
  { readings }: Program,
  chosen: Readonly<Record<string, ReadingValue>>,
): ReadonlyMap<string, ReadingValue> {
  const taken = new Map<string, ReadingValue>();
  for (const { name, default: usual } of readings) taken.set(name, usual);
  for (const [name, value] of Object.entries(chosen)) {
    const reading = readings.find((known) => known.name === name);
    if (reading === undefined) {
      const known = readings.map((one) => one.name);
      const path = ['readings', name];
      throw new CoreError(
        unknownName({ code: 'reading.unknown', path, what: 'reading', name, known }),
      );
    }
    if (!allows(reading, value)) throw invalidValue(reading, value);
    taken.set(name, value);
  }
  return taken;
}

function allows(reading: Reading, value: ReadingValue): boolean {
  if ('values' in reading) return reading.values.some((allowed) => allowed === value);
  const whole = typeof value === 'number' && Number.isInteger(value);
  return whole && value >= reading.minimum && value <= reading.maximum;
}

function invalidValue(reading: Reading, value: unknown): CoreError {
  return new CoreError({
    code: 'reading.invalid-value',
    path: jsonPointer(['readings', reading.name]),
    message: `${inWords(value)} is not a value of the reading ${reading.name}.`,
    expected:
      'values' in reading
        ? reading.values.join(', ')
        : `a whole number of ${reading.unit}, ${reading.minimum} to ${reading.maximum}`,
  });
}

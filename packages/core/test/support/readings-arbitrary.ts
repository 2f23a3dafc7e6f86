import * as fc from 'fast-check';
import type { Program, ReadingValue } from '../../src/index.js';

/** Any choice of a program's readings. */
export function readingsArbitrary({
  readings,
}: Program): fc.Arbitrary<Record<string, ReadingValue>> {
  return fc.record(
    Object.fromEntries(
      readings.map((reading): [string, fc.Arbitrary<ReadingValue>] => [
        reading.name,
        'values' in reading
          ? fc.constantFrom(...reading.values)
          : fc.integer({ min: reading.minimum, max: reading.maximum }),
      ]),
    ),
  );
}

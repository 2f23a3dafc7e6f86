import { type Fault, type PeopleFile, type Person, readPeople } from './people.js';

/** What a look at the whole table shows. */
export interface PeopleCheck {
  readonly count: number;
  readonly faults: readonly Fault[];
  readonly first?: Person;
}

/** Reads the whole table before anything is signed: every faulty row, and every key that stands twice. */
export async function checkPeople(file: PeopleFile): Promise<PeopleCheck> {
  const lines = new Map<string, number>();
  const faults: Fault[] = [];
  let count = 0;
  let first: Person | undefined;
  for await (const row of readPeople(file)) {
    count += 1;
    if (!('key' in row)) {
      faults.push(...row);
      continue;
    }
    first ??= row;
    const before = lines.get(row.key);
    if (before === undefined) lines.set(row.key, row.line);
    else faults.push({ line: row.line, column: 'key', message: `is that of line ${before}` });
  }
  return { count, faults, ...(first !== undefined && { first }) };
}

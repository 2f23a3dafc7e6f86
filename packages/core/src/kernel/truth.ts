import type { CalendarDate } from '../calendar-date.js';
import type { Fact } from './fact.js';
import { isOpen, type Open, unpublished } from './open.js';

/** Kleene's three values, of which the third says what is missing. */
export type Truth = boolean | Open;

/** Asks something of a fact; open where the fact was not given. */
export function test<Value>(
  fact: Fact<Value | undefined>,
  predicate: (value: Value) => Truth,
): Truth {
  return fact.value === undefined ? { missing: [fact.path] } : predicate(fact.value);
}

/** Asks something of two facts; open where either was not given. */
export function testBoth<A, B>(
  a: Fact<A | undefined>,
  b: Fact<B | undefined>,
  predicate: (a: A, b: B) => Truth,
): Truth {
  if (a.value === undefined || b.value === undefined) return all([known(a), known(b)]);
  return predicate(a.value, b.value);
}

/** True where a fact was given, open where not. */
export function known(fact: Fact<unknown>): Truth {
  return test(fact, () => true);
}

/** Whether a fact is true. */
export function isTrue(fact: Fact<boolean | undefined>): Truth {
  return test(fact, (value) => value);
}

/** Whether a number is no more than one of the pages; open where they give none. */
export function atMost(value: number, limit: number | null): Truth {
  return limit === null ? unpublished : value <= limit;
}

/** Whether a number is no less than one of the pages; open where they give none. */
export function atLeast(value: number, limit: number | null): Truth {
  return limit === null ? unpublished : value >= limit;
}

/** Whether a number is one of the pages; open where they give none. */
export function isExactly(value: number, wanted: number | null): Truth {
  return wanted === null ? unpublished : value === wanted;
}

/** Whether something dated has happened by a day; open where it was not given, or lies after that day. */
export function hasHappened(date: Fact<CalendarDate | undefined>, asOf: CalendarDate): Truth {
  return test(date, (day) => day <= asOf || { missing: [date.path] });
}

/** True where false, and false where true. */
export function not(truth: Truth): Truth {
  return isOpen(truth) ? truth : !truth;
}

/** True where all are true. One that is false decides, even where others are open. */
export function all(truths: readonly Truth[]): Truth {
  return combined(truths, false);
}

/** True where one is true, even where others are open. */
export function any(truths: readonly Truth[]): Truth {
  return combined(truths, true);
}

function combined(truths: readonly Truth[], decisive: boolean): Truth {
  const open: Open[] = [];
  for (const truth of truths) {
    if (truth === decisive) return decisive;
    if (isOpen(truth)) open.push(truth);
  }
  return open.length === 0 ? !decisive : { missing: open.flatMap(({ missing }) => missing) };
}

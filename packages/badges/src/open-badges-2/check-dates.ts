import type { CheckResult } from '../report/check-result.js';
import { type Instant, judgeDate } from '../verify/check-validity.js';
import { bend } from '../verify/schema-finding.js';
import type { Assertion } from './assertion.js';
import { cited } from './cited.js';
import { readDate } from './date.js';
import { CLASSES } from './references.js';

/** When a badge was issued, and when it ends. A date that leaves its time zone open is a warning. */
export function checkDates({ issuedOn, expires }: Assertion, now: Instant): CheckResult {
  const dates = [
    { name: 'issuedOn', text: issuedOn, reading: readDate(issuedOn, 'start'), isEnd: false },
    ...(expires === undefined
      ? []
      : [{ name: 'expires', text: expires, reading: readDate(expires, 'end'), isEnd: true }]),
  ];
  const problems = dates.flatMap(
    ({ reading, ...date }) => judgeDate({ ...date, instant: reading?.instant }, now) ?? [],
  );
  const warnings = dates
    .filter(({ reading }) => reading?.hasZone === false)
    .map(({ name }) =>
      bend('A date does not say its time zone; it is read as one of UTC.', {
        path: `/${name}`,
        reference: CLASSES,
      }),
    );
  return cited({ problems, warnings }, { reference: CLASSES });
}

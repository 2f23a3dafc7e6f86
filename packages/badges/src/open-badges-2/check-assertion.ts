import type { JsonObject } from '../json/json-value.js';
import { readAs } from '../json/read-as.js';
import { type CheckResult, failed } from '../report/check-result.js';
import { checkIdentifier, checkNames } from '../verify/check-texts.js';
import { bend, contradiction, refusedBySchema, resultOf } from '../verify/schema-finding.js';
import { type Assertion, assertionSchema } from './assertion.js';
import { readDate } from './date.js';
import { CLASSES } from './references.js';
import { usesOlderName } from './way-of-verification.js';
import { isInsecure } from './web-address.js';

/** Whether an assertion has its members, and the assertion where it has. */
export interface AssertionCheck extends CheckResult {
  readonly assertion?: Assertion;
}

/**
 * Whether an assertion, with its badge class and the profile of its issuer in their places, has the members that decide
 * or are shown. What the specification wants beside them, and real badges leave out, is a warning.
 */
export function checkAssertion(document: JsonObject): AssertionCheck {
  const reading = readAs(assertionSchema, document);
  if (!reading.success)
    return failed(...reading.error.issues.map((issue) => refusedBySchema(issue, CLASSES)));
  const assertion = reading.data;
  const { badge } = assertion;
  const { problems, warnings } = resultOf([
    ...bends(assertion),
    ...(usesOlderName(document)
      ? [bend('Open Badges 2.0 calls this member “verification”.', place('/verify'))]
      : []),
    ...contradictions(assertion),
  ]);
  const names = checkNames([
    ['/badge/name', badge.name],
    ['/badge/issuer/name', badge.issuer.name],
  ]);
  const identifier = checkIdentifier('/badge/issuer/id', badge.issuer.id);
  return { problems, warnings: [...warnings, ...names, ...identifier], assertion };
}

function* bends({ id, badge }: Assertion) {
  const { issuer } = badge;
  const wanted = [
    ['/badge/image', badge.image],
    ['/badge/issuer/url', issuer.url],
    ['/badge/issuer/email', issuer.email],
  ] as const;
  for (const [path, value] of wanted) {
    if (value === undefined) yield bend('Open Badges 2.0 wants a member here.', place(path));
  }
  const addresses = [
    ['/id', id],
    ['/badge/id', badge.id],
    ['/badge/issuer/id', issuer.id],
  ] as const;
  for (const [path, address] of addresses) {
    if (isInsecure(address))
      yield bend('It is named by an address over http; it was asked for over https.', place(path));
  }
}

function* contradictions({ issuedOn, expires }: Assertion) {
  const [start, end] = [readDate(issuedOn, 'start'), expires && readDate(expires, 'end')];
  if (start && end && end.instant <= start.instant)
    yield contradiction('It ends before it begins.', place('/expires'));
}

function place(path: string) {
  return { path, reference: CLASSES };
}

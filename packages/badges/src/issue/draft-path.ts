import { BadgeError } from '../errors.js';

/** Where the parts of a badge stand in the draft it was made from. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^\/credentialSubject\/achievement(?=\/|$)/, '/achievement'],
  [/^\/credentialSubject\/id$/, '/recipient/id'],
  [/^\/credentialSubject\/identifier(?:\/.*)?$/, '/recipient/emailAddress'],
  [/^\/credentialSubject(?=\/|$)/, '/subject'],
];

/** The same error, its path pointing into the draft; any other error as it is. */
export function inDraft(error: unknown): unknown {
  if (!(error instanceof BadgeError) || error.path === undefined) return error;
  const { code, message, path, hint, cause } = error;
  const place = PLACES.find(([pattern]) => pattern.test(path));
  if (place === undefined) return error;
  const moved = path.replace(...place);
  return new BadgeError(code, message, { path: moved, cause, ...(hint !== undefined && { hint }) });
}

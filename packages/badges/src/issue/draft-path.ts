import { BadgeError } from '../errors.js';

/** Where parts of a credential stand in the draft it was made from. */
export type DraftPlaces = readonly (readonly [RegExp, string])[];

// One status stands alone in a credential, and in a list in the draft.
const ONLY_STATUS = [
  /^\/credentialStatus(?!\/\d+(?:\/|$))(?=\/|$)/,
  '/credentialStatus/0',
] as const;

export const BADGE_PLACES: DraftPlaces = [
  [/^\/credentialSubject\/achievement(?=\/|$)/, '/achievement'],
  [/^\/credentialSubject\/id$/, '/recipient/id'],
  [/^\/credentialSubject\/identifier(?:\/.*)?$/, '/recipient'],
  [/^\/credentialSubject(?=\/|$)/, '/subject'],
  ONLY_STATUS,
];

export const ENDORSEMENT_PLACES: DraftPlaces = [
  [/^\/credentialSubject\/endorsementComment$/, '/comment'],
  [/^\/credentialSubject(?=\/|$)/, '/subject'],
  ONLY_STATUS,
];

/** The same error, its path pointing into the draft; any other error as it is. */
export function inDraft(
  error: unknown,
  { given, places }: { readonly given: object; readonly places: DraftPlaces },
): unknown {
  return withPath(error, (path) => {
    const place = places.find(([pattern]) => pattern.test(path));
    return pathInGiven(place === undefined ? path : path.replace(...place), given);
  });
}

/** The same error, its path ending at the text that was given where the badge has an object, such as that of a picture. */
export function inGiven(error: unknown, given: object): unknown {
  return withPath(error, (path) => pathInGiven(path, given));
}

function withPath(error: unknown, change: (path: string) => string): unknown {
  if (
    !(error instanceof BadgeError) ||
    (error.path === undefined && error.code !== 'draft.invalid')
  )
    return error;
  const { code, message, path = '', hint, cause } = error;
  const details = { path: change(path), cause, ...(hint !== undefined && { hint }) };
  return new BadgeError(code, message, details);
}

function pathInGiven(path: string, given: object): string {
  let at: unknown = given;
  let place = '';
  for (const escaped of path.split('/').slice(1)) {
    if (typeof at === 'string') return place;
    const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    at = Reflect.get(Object(at), step);
    place = `${place}/${escaped}`;
  }
  return place;
}

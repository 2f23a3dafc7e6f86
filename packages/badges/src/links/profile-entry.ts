import { BadgeError } from '../errors.js';
import { copyJson } from '../json/copy-json.js';
import { jsonLimits } from '../json/json-limits.js';
import { asArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { CREDENTIALS_V1 } from '../model/context-urls.js';
import { parseDateTime } from '../model/date-time.js';
import { parseUrl } from '../model/url.js';

/** Options of `linkedInAddToProfile`. */
export interface LinkedInAddToProfileOptions {
  /** The public https page of this award, which visitors of the profile open to check it. */
  readonly certificateUrl: string;
  /** Number of the organisation's LinkedIn page; gives the entry its logo and replaces the name in the link. */
  readonly organizationId?: string;
  /** Instead of the issuer's name. */
  readonly organizationName?: string;
  /** Instead of the credential's `id`. */
  readonly certificateId?: string;
}

/** What a LinkedIn profile shows of a badge. */
export interface ProfileEntry {
  readonly name: string;
  readonly organization: string;
  readonly organizationId?: string;
  readonly issued: Date;
  readonly expires?: Date;
  readonly certificateId?: string;
  readonly certificateUrl: string;
}

const LINKEDIN_PAGE_NUMBER = /^[1-9]\d*$/;

/**
 * Reads what a LinkedIn profile shows of a badge, from the badge and from what was given instead.
 *
 * @throws {BadgeError} `link.invalid` with a path into the credential or to the option
 */
export function readProfileEntry(
  credential: object,
  options: LinkedInAddToProfileOptions,
): ProfileEntry {
  const badge = readObject(credential);
  const given = readObject(options);
  const organizationId = readOrganizationId(given);
  const certificateId = readText(given, 'certificateId') ?? readText(badge, 'id');
  return {
    name: readName(badge),
    organization: readOrganization(badge, given),
    ...(organizationId !== undefined && { organizationId }),
    ...readPeriod(badge),
    ...(certificateId !== undefined && { certificateId }),
    certificateUrl: requirePublicPage(readText(given, 'certificateUrl'), '/certificateUrl'),
  };
}

function readName(badge: JsonObject): string {
  const subject = member(badge, 'credentialSubject');
  const achievement = isJsonObject(subject) ? member(subject, 'achievement') : undefined;
  const name =
    readText(badge, 'name') ??
    (isJsonObject(achievement)
      ? readText(achievement, 'name', '/credentialSubject/achievement')
      : undefined);
  if (name !== undefined) return name;
  throw invalid('The badge has no name.', '/name', 'Name the credential or its achievement.');
}

function readOrganization(badge: JsonObject, given: JsonObject): string {
  const issuer = member(badge, 'issuer');
  const name =
    readText(given, 'organizationName') ??
    (isJsonObject(issuer) ? readText(issuer, 'name', '/issuer') : undefined);
  if (name !== undefined) return name;
  throw invalid(
    'The badge does not name its issuer.',
    '/issuer/name',
    'Name the issuer in the badge, or give organizationName.',
  );
}

function readOrganizationId(given: JsonObject): string | undefined {
  const id = readText(given, 'organizationId');
  if (id === undefined || LINKEDIN_PAGE_NUMBER.test(id)) return id;
  throw invalid(
    'The number of a LinkedIn page has digits alone.',
    '/organizationId',
    'Give the number from the address of the page in its administrator view, or organizationName.',
  );
}

function readPeriod(badge: JsonObject): { readonly issued: Date; readonly expires?: Date } {
  // The first context decides the data model, never the dates that happen to be there.
  const [from, until] =
    asArray(member(badge, '@context'))[0] === CREDENTIALS_V1
      ? (['issuanceDate', 'expirationDate'] as const)
      : (['validFrom', 'validUntil'] as const);
  const issued = readDate(badge, from);
  const expires = readDate(badge, until);
  if (issued === undefined) {
    throw invalid('The badge has no date of issue.', `/${from}`, `Give ${from}.`);
  }
  if (expires === undefined) return { issued };
  if (expires < issued) {
    throw invalid(
      'The badge ends before it begins.',
      `/${until}`,
      `Give a ${until} after ${from}.`,
    );
  }
  return { issued, expires };
}

function readDate(badge: JsonObject, name: string): Date | undefined {
  const text = readText(badge, name);
  if (text === undefined) return undefined;
  const instant = parseDateTime(text);
  if (instant !== undefined) return new Date(instant);
  throw invalid(
    `${name} is no date and time with a zone.`,
    `/${name}`,
    'Write it like 2026-01-15T09:00:00Z.',
  );
}

function readObject(value: unknown): JsonObject {
  const copy = copyJson(value, jsonLimits);
  if (copy.ok && isJsonObject(copy.value)) return copy.value;
  throw invalid(
    copy.ok ? 'A link is made from an object.' : copy.refusal.message,
    copy.ok ? '' : (copy.refusal.path ?? ''),
    'Give the badge as a plain object, and the options as another.',
  );
}

/** The text of a member; a blank one counts as missing, so that no empty parameter gets into a link. */
function readText(object: JsonObject, name: string, parent = ''): string | undefined {
  const value = member(object, name);
  if (value === undefined) return undefined;
  if (typeof value !== 'string') {
    throw invalid(`${name} must be text.`, `${parent}/${name}`, 'Give it as text or leave it out.');
  }
  return value.trim() === '' ? undefined : value;
}

/**
 * Gives the normal form of the address of a page that everyone may open.
 *
 * @throws {BadgeError} `link.invalid` with the given path when it is not https or carries a user name
 */
export function requirePublicPage(text: string | undefined, path: string): string {
  const url = text === undefined ? undefined : parseUrl(text);
  if (url?.protocol === 'https:' && url.username === '' && url.password === '') return url.href;
  throw invalid(
    'The page must be a public https address without a user name.',
    path,
    'Give the address at which everyone can see the badge.',
  );
}

function invalid(message: string, path: string, hint: string): BadgeError {
  return new BadgeError('link.invalid', message, { path, hint });
}

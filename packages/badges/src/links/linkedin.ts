import {
  type LinkedInAddToProfileOptions,
  readProfileEntry,
  requirePublicPage,
} from './profile-entry.js';

/** One entry of LinkedIn's form. */
export interface LinkedInField {
  /** Name of the entry in the form, in English. */
  readonly label: string;
  readonly value: string;
}

/** How a badge gets on a LinkedIn profile. */
export interface LinkedInAddToProfile {
  /** Opens the form. LinkedIn may leave it empty, so `fields` belong beside it. */
  readonly url: string;
  /** What the member types or copies into the form, in its order. */
  readonly fields: readonly LinkedInField[];
}

const ADD_TO_PROFILE = 'https://www.linkedin.com/profile/add';
const SHARE = 'https://www.linkedin.com/sharing/share-offsite/';

/**
 * Makes the link that opens LinkedIn's form for adding a certification, and the entries of that form for copying:
 * LinkedIn does not always fill it in from the link, so show both.
 *
 * Reads a signed badge or a draft that has the same members: the name of the credential or else of its achievement,
 * the issuer's name, the start and end of validity, and `id`. Badges of the Verifiable Credentials Data Model 1.1 are
 * read by its names for the dates. Months are those of UTC. An option or member that is blank counts as not given.
 *
 * It does not verify the badge, open the page, or add anything to a profile; LinkedIn checks nothing either.
 *
 * @throws {BadgeError} `link.invalid` with a path into the credential or to the option: no name, issuer's name or
 * start of validity, a date that is no xsd:dateTimeStamp, an end before the start, a page that is not https or
 * carries a user name, an organisation number that is none
 * @example
 * ```ts
 * import { linkedInAddToProfile } from '@cop-credentials/badges';
 *
 * const badge = {
 *   id: 'urn:uuid:6f0c0a2e-6c0f-4f5e-9d3c-3b6f6b0f7a11',
 *   name: 'Reflective Practitioner',
 *   issuer: { id: 'did:web:badges.example.org', name: 'Example Network' },
 *   validFrom: '2026-01-31T23:30:00-05:00',
 * };
 * const { url, fields } = linkedInAddToProfile(badge, {
 *   certificateUrl: 'https://badges.example.org/awards/7',
 * });
 * new URL(url).searchParams.get('issueMonth'); //=> '2'
 * fields[2]; //=> { label: 'Issue date', value: 'February 2026' }
 * ```
 */
export function linkedInAddToProfile(
  credential: object,
  options: LinkedInAddToProfileOptions,
): LinkedInAddToProfile {
  const entry = readProfileEntry(credential, options);
  const parameters = withoutMissing([
    ['startTask', 'CERTIFICATION_NAME'],
    ['name', entry.name],
    // LinkedIn takes one of the two.
    ['organizationId', entry.organizationId],
    ['organizationName', entry.organizationId === undefined ? entry.organization : undefined],
    ['issueYear', year(entry.issued)],
    ['issueMonth', month(entry.issued)],
    ['expirationYear', year(entry.expires)],
    ['expirationMonth', month(entry.expires)],
    ['certUrl', entry.certificateUrl],
    ['certId', entry.certificateId],
  ]);
  const fields = withoutMissing([
    ['Name', entry.name],
    ['Issuing organization', entry.organization],
    ['Issue date', monthAndYear(entry.issued)],
    ['Expiration date', monthAndYear(entry.expires)],
    ['Credential ID', entry.certificateId],
    ['Credential URL', entry.certificateUrl],
  ]);
  return {
    url: `${ADD_TO_PROFILE}?${new URLSearchParams(parameters)}`,
    fields: fields.map(([label, value]) => ({ label, value })),
  };
}

/**
 * Makes the link that opens a LinkedIn post about a page.
 *
 * LinkedIn takes the text and the picture of the post from the page itself, by its Open Graph tags; neither can be
 * given here. It does not open the page.
 *
 * @param url - the public https page to share
 * @throws {BadgeError} `link.invalid` with the path `/url` when the page is not https or carries a user name
 * @example
 * ```ts
 * import { linkedInShareLink } from '@cop-credentials/badges';
 *
 * const link = linkedInShareLink('https://badges.example.org/awards/7');
 * new URL(link).searchParams.get('url'); //=> 'https://badges.example.org/awards/7'
 * ```
 */
export function linkedInShareLink(url: string): string {
  return `${SHARE}?url=${encodeURIComponent(requirePublicPage(url, '/url'))}`;
}

type MaybeEntry = readonly [name: string, value: string | undefined];

function withoutMissing(entries: readonly MaybeEntry[]): [name: string, value: string][] {
  return entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

function year(date: Date | undefined): string | undefined {
  return date?.getUTCFullYear().toString();
}

function month(date: Date | undefined): string | undefined {
  return date && String(date.getUTCMonth() + 1);
}

function monthAndYear(date: Date | undefined): string | undefined {
  return date?.toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

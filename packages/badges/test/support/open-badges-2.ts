import { createPublicKey } from 'node:crypto';
import { type VerificationReport, type VerifyBadgeOptions, verifyBadge } from '../../src/index.js';
import { rsa } from '../corpus/keys.js';
import type { Json } from './json-edit.js';
import { webOf } from './published.js';
import { type TokenKey, token } from './sign-jwt.js';

// Badges of Open Badges 2.0, written apart from the code under test.

export const OB2_CONTEXT = 'https://w3id.org/openbadges/v2';
export const OB2_HOST = 'https://badges.example.org';
export const OB2_ASSERTION = `${OB2_HOST}/assertions/1`;
export const OB2_BADGE = `${OB2_HOST}/badges/facilitation`;
export const OB2_ISSUER = `${OB2_HOST}/issuer`;
export const OB2_KEY = `${OB2_HOST}/keys/1`;
export const OB2_LIST = `${OB2_HOST}/revoked`;
export const OB2_EMAIL = 'alice@example.org';

/** SHA-256 of the address and the salt, as `printf alice@example.orgsalt | sha256sum` gives it. */
const OB2_IDENTITY = 'sha256$f931ea8c57627e1e97571259ed9ebfefb15b748f89ba8afab5993d3913bb54e4';

export function issuerProfile(changes: Json = {}): Json {
  return {
    '@context': OB2_CONTEXT,
    id: OB2_ISSUER,
    type: 'Issuer',
    name: 'Example Network',
    url: OB2_HOST,
    email: 'badges@example.org',
    ...changes,
  };
}

export function badgeClass(changes: Json = {}): Json {
  return {
    '@context': OB2_CONTEXT,
    id: OB2_BADGE,
    type: 'BadgeClass',
    name: 'Facilitation',
    description: 'Facilitates a community of practice.',
    image: `${OB2_HOST}/facilitation.png`,
    criteria: { narrative: 'Facilitated six meetings.' },
    issuer: OB2_ISSUER,
    ...changes,
  };
}

export function assertion(changes: Json = {}): Json {
  return {
    '@context': OB2_CONTEXT,
    id: OB2_ASSERTION,
    type: 'Assertion',
    recipient: { type: 'email', hashed: true, salt: 'salt', identity: OB2_IDENTITY },
    badge: OB2_BADGE,
    verification: { type: 'hosted' },
    issuedOn: '2026-01-15T10:00:00Z',
    ...changes,
  };
}

/** What the server of the issuer has; `undefined` takes a page away. */
export function hostedPages(changes: Json = {}): Json {
  return {
    [OB2_ASSERTION]: assertion(),
    [OB2_BADGE]: badgeClass(),
    [OB2_ISSUER]: issuerProfile(),
    ...changes,
  };
}

/** The public half of a key as PEM. */
export function pemOf({ jwk }: { readonly jwk: Json }): string {
  return createPublicKey({ key: jwk, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString();
}

export function keyDocument(key: { readonly jwk: Json } = rsa(), changes: Json = {}): Json {
  return {
    '@context': OB2_CONTEXT,
    id: OB2_KEY,
    type: 'CryptographicKey',
    owner: OB2_ISSUER,
    publicKeyPem: pemOf(key),
    ...changes,
  };
}

export function signedAssertion(changes: Json = {}): Json {
  return assertion({
    id: 'urn:uuid:8f1f4ab0-6b9e-4a4e-9f61-0a3d6d7c0001',
    verification: { type: 'signed', creator: OB2_KEY },
    ...changes,
  });
}

export function signedToken(
  changes: Json = {},
  { key = rsa(), header = {} }: { readonly key?: TokenKey; readonly header?: Json } = {},
): string {
  return token({ alg: key.alg, ...header }, signedAssertion(changes), key);
}

/** What the server of an issuer has that signs its assertions. */
export function signedPages(changes: Json = {}): Json {
  return {
    [OB2_BADGE]: badgeClass(),
    [OB2_ISSUER]: issuerProfile({ publicKey: OB2_KEY, revocationList: OB2_LIST }),
    [OB2_KEY]: keyDocument(),
    [OB2_LIST]: revocationList(),
    ...changes,
  };
}

export function revocationList(changes: Json = {}): Json {
  return {
    '@context': OB2_CONTEXT,
    id: OB2_LIST,
    type: 'RevocationList',
    issuer: OB2_ISSUER,
    revokedAssertions: ['urn:uuid:8f1f4ab0-6b9e-4a4e-9f61-0a3d6d7c0002'],
    ...changes,
  };
}

/** An instant at which the badges here are in force. */
export const OB2_NOW = '2026-06-01T00:00:00Z';

/** The pages of a badge with other members, and the badge given so too. */
export function hostedAs(changes: Json): readonly [pages: Json, given: Json] {
  return [hostedPages({ [OB2_ASSERTION]: assertion(changes) }), assertion(changes)];
}

export async function reportOn(
  pages: Json,
  given: string | object = assertion(),
  options?: VerifyBadgeOptions,
): Promise<VerificationReport> {
  return verifyBadge(given, { now: OB2_NOW, fetch: webOf(pages).fetch, ...options });
}

/** The verdict and the codes of problems, then the codes of warnings beside the one that all such badges have. */
export async function verdictOn(
  pages: Json,
  given?: string | object,
  options?: VerifyBadgeOptions,
): Promise<readonly string[]> {
  const { verdict, problems, warnings } = await reportOn(pages, given, options);
  const others = warnings.filter(({ code }) => code !== 'context.outdated');
  return [verdict, ...problems.map(({ code }) => code), ...others.map(({ code }) => code)];
}

import { unsignedBadge } from '../support/badges.js';
import type { Json } from '../support/json-edit.js';
import { encoded, type TokenKey, token } from '../support/sign-jwt.js';
import { type SuiteKey, signedAs } from '../support/sign-suites.js';

export const HOST = 'https://badges.example.org';
export const DID_WEB = 'did:web:badges.example.org';
export const DID_WEB_DOCUMENT = `${HOST}/.well-known/did.json`;

/** The badge of the corpus, unsigned, by an issuer. */
export function badgeBy(issuerId: string, changes: Json = {}): Json {
  return unsignedBadge({
    issuer: { id: issuerId, type: ['Profile'], name: 'Example Network' },
    ...changes,
  });
}

/** The claims that a token has beside its credential. */
export function claimsOf(badge: Json): Json {
  const seconds = (date: unknown) => Math.floor(Date.parse(String(date)) / 1000);
  return {
    iss: Reflect.get(Object(badge.issuer), 'id'),
    sub: Reflect.get(Object(badge.credentialSubject), 'id'),
    jti: badge.id,
    nbf: seconds(badge.validFrom),
    ...(badge.validUntil === undefined ? {} : { exp: seconds(badge.validUntil) }),
  };
}

/** A badge as a token, with other members of the header and other claims. */
export function tokenOf(
  badge: Json,
  key: TokenKey,
  { header = {}, claims = {} }: { readonly header?: Json; readonly claims?: Json } = {},
): string {
  const payload = { ...badge, ...claimsOf(badge), ...claims };
  return token(
    { alg: key.alg, kid: `${Reflect.get(Object(badge.issuer), 'id')}#key-1`, ...header },
    payload,
    key,
  );
}

/** A token with another payload under the signature it had. */
export function withPayload(jwt: string, payload: Json): string {
  const [header, , signature] = jwt.split('.');
  return `${header}.${encoded(payload)}.${signature}`;
}

/** A badge with one proof, in a list as the specification has it. */
export async function signedWith(
  badge: Json,
  key: SuiteKey,
  options: Json = {},
  own: readonly string[] = [],
): Promise<Json> {
  const suite = options.type === undefined ? { cryptosuite: 'eddsa-rdfc-2022' } : {};
  const signed = await signedAs(badge, key, { ...suite, ...options }, own);
  return { ...signed, proof: [signed.proof] };
}

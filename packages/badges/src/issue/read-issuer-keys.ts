import type { PublicKey } from '../crypto/crypto.js';
import { BadgeError } from '../errors.js';
import { readPublicHalf } from '../keys/read-public-half.js';
import type { PublicHalf, Signer } from '../keys/signer.js';
import { parseDateTime } from '../model/date-time.js';
import type { IssuerKey } from './issuer-key.js';

/** How an issuer’s keys are given: one that signs, or all of them. */
export interface KeyOptions {
  readonly key?: Signer;
  readonly verificationMethod?: string;
  readonly keys?: readonly IssuerKey[];
}

/** A key as it was given, read. */
export interface KeyEntry {
  readonly publicKey: PublicKey;
  /** Where it signs. */
  readonly signer?: Signer;
  readonly id?: string;
  readonly revoked?: string;
  /** JSON pointers into the options, for errors. */
  readonly place: { readonly key: string; readonly id: string; readonly issuer: string };
}

/** Reads the keys of an issuer, whichever way they are given; one at least signs. */
export function readIssuerKeys(options: KeyOptions): readonly [KeyEntry, ...KeyEntry[]] {
  const { key, verificationMethod, keys } = options;
  if (keys === undefined) {
    const place = { key: '/key', id: '/verificationMethod', issuer: '/profile/id' };
    return [readActive(key, verificationMethod, place)];
  }
  if (key !== undefined || verificationMethod !== undefined)
    throw invalid('Give either one key and its name, or keys.', '/keys');
  const given: unknown = keys;
  const [first, ...others] = Array.isArray(given) ? given.map(readKey) : [];
  if (first === undefined || ![first, ...others].some(({ signer }) => signer !== undefined))
    throw invalid('keys is a list with one active key at least.', '/keys');
  return [first, ...others];
}

/** A key as it may be given, nothing of it looked at. */
type Unread = { readonly [Member in 'status' | 'key' | 'publicKey' | 'id' | 'revoked']?: unknown };

function readKey(given: unknown, index: number): KeyEntry {
  const { status, key, publicKey, id, revoked }: Unread = Object(given);
  const path = `/keys/${index}`;
  const placeOf = (place: string) => ({ key: place, id: `${path}/id`, issuer: place });
  if (status === 'active') return readActive(key, id, placeOf(`${path}/key`));
  if (status !== 'retired' && status !== 'compromised')
    throw invalid('The status of a key is active, retired or compromised.', `${path}/status`);
  const place = placeOf(`${path}/publicKey`);
  const former = { publicKey: readHalf(publicKey, place.key), ...readId(id, place.id), place };
  return status === 'retired'
    ? former
    : { ...former, revoked: readInstant(revoked, `${path}/revoked`) };
}

function readActive(key: unknown, id: unknown, place: KeyEntry['place']): KeyEntry {
  const publicKey = readHalf(key, place.key);
  if (!isSigner(key) || key.algorithm !== publicKey.kind)
    throw malformed('The signer’s algorithm is not that of its public half.', place.key);
  return { publicKey, signer: key, ...readId(id, place.id), place };
}

function isSigner(key: unknown): key is Signer {
  return typeof Reflect.get(Object(key), 'sign') === 'function';
}

function readHalf(half: unknown, path: string): PublicKey {
  const publicKey = isHalf(half) ? readPublicHalf(half) : undefined;
  if (publicKey !== undefined) return publicKey;
  throw malformed('The public half of the key is not a key that badges are signed with.', path);
}

function isHalf(half: unknown): half is PublicHalf {
  return typeof half === 'object' && half !== null;
}

function readId(id: unknown, path: string): { readonly id?: string } {
  if (id === undefined) return {};
  if (typeof id === 'string') return { id };
  throw invalid('The name of a key is text.', path);
}

function readInstant(instant: unknown, path: string): string {
  if (typeof instant === 'string' && parseDateTime(instant) !== undefined) return instant;
  throw invalid('revoked is not a date and time with a time zone.', path);
}

function malformed(message: string, path: string): BadgeError {
  return new BadgeError('key.malformed', message, {
    path,
    hint: 'Give publicKeyMultibase, or publicKeyJwk, or both of the same key.',
  });
}

function invalid(message: string, path: string): BadgeError {
  return new BadgeError('option.invalid', message, { path });
}

import {
  asArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
} from '../json/json-value.js';

/** How an assertion says that it is verified. */
export type WayOfVerification =
  /** At its own address. */
  | { readonly kind: 'hosted' }
  /** By its signature, with the key that it names. */
  | { readonly kind: 'signed'; readonly creator: string | undefined }
  | { readonly kind: 'unknown' };

const HOSTED: ReadonlySet<JsonValue> = new Set(['hosted', 'HostedBadge']);
const SIGNED: ReadonlySet<JsonValue> = new Set(['signed', 'SignedBadge']);

/**
 * How an assertion is verified. One that does not say is hosted, unless it was found in a signature. Some platforms
 * still write `verify`, the name of that member in Open Badges 1.
 */
export function wayOfVerification(assertion: JsonObject, isToken: boolean): WayOfVerification {
  const verification = verificationOf(assertion);
  if (verification === undefined)
    return isToken ? { kind: 'signed', creator: undefined } : { kind: 'hosted' };
  if (!isJsonObject(verification)) return { kind: 'unknown' };
  const types = asArray(member(verification, 'type'));
  if (types.some((type) => SIGNED.has(type))) {
    const creator = member(verification, 'creator') ?? undefined;
    if (creator !== undefined && typeof creator !== 'string') return { kind: 'unknown' };
    return { kind: 'signed', creator };
  }
  return { kind: types.some((type) => HOSTED.has(type)) ? 'hosted' : 'unknown' };
}

/** Whether an assertion says how it is verified under the name of Open Badges 1. */
export function usesOlderName(assertion: JsonObject): boolean {
  return (
    (member(assertion, 'verification') ?? undefined) === undefined &&
    verificationOf(assertion) !== undefined
  );
}

function verificationOf(assertion: JsonObject): JsonValue | undefined {
  return member(assertion, 'verification') ?? member(assertion, 'verify') ?? undefined;
}

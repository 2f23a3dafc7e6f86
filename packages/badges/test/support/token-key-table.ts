import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/json/json-value.js';
import type { Json } from './json-edit.js';
import { jwkOfSeed, keysOn, methodOf, outcomeOf, type Pages } from './published.js';

// Issuers at one host, and where they and the host publish keys.
export const HOST = 'https://badges.example.org';
export const ISSUER = `${HOST}/issuers/7`;
export const WEB = 'did:web:badges.example.org';
export const WEB_PATH = `${WEB}:issuers:7`;
export const KEY_SET = `${HOST}/.well-known/jwks.json`;
export const DID_JSON = `${HOST}/.well-known/did.json`;

export const OK = 'found';
export const FOREIGN = 'key.not-controlled-by-issuer';
export const OPEN = 'key.unresolvable';

/** How a token names its key. */
export interface Named {
  readonly kid?: string;
  readonly jwk?: JsonObject;
}

/** The key of a seed as a member of a set. */
export const jwk = (changes: Json = {}, seed = 1): Json => ({ ...jwkOfSeed(seed), ...changes });

/** The host’s set of keys. */
export const setOf = (...keys: readonly unknown[]): Pages => ({ [KEY_SET]: { keys } });

/** A document that lists the key of the first seed. */
export const listing = (issuer: string, method: string): Json => ({
  id: issuer,
  verificationMethod: [methodOf(method, issuer)],
  assertionMethod: [method],
});

/** What is found for a token, and the addresses that were asked. */
export async function lookUpTokenKey(
  issuer: string,
  named: Named,
  pages: Pages,
): Promise<readonly [outcome: string, asked: readonly string[]]> {
  const { keys, asked } = keysOn(pages);
  return [outcomeOf(await keys.ofToken({ keyKind: 'Ed25519', ...named }, issuer)), asked];
}

/** An issuer, how a token names its key, what is published, and what is found. */
export type TokenKeyRow = readonly [
  name: string,
  issuer: string,
  named: Named,
  pages: Pages,
  expected: string,
];

/** Tests what is found, in three requests at most, besides those that redirects lead to. */
export function tokenKeyTable(name: string, rows: readonly TokenKeyRow[]): void {
  describe(name, () => {
    test.each(rows)('%s', async (_, issuer, named, pages, expected) => {
      const [outcome, asked] = await lookUpTokenKey(issuer, named, pages);
      expect(outcome).toBe(expected);
      const hops = Object.values(pages).filter((page) => page instanceof URL);
      expect(asked.length - hops.length).toBeLessThanOrEqual(3);
    });
  });
}

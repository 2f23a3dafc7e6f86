import { createPublicKey } from 'node:crypto';
import type { JsonObject } from '../../src/json/json-value.js';
import type { KeyResolution, KeyResolver } from '../../src/keys/key-resolution.js';
import { createKeyResolver } from '../../src/keys/resolve-key.js';
import { requestLimits } from '../../src/network/request-limits.js';
import { Requester } from '../../src/network/requester.js';
import type { Json } from './json-edit.js';
import { didKeyOfSeed, privateKeyOf } from './sign.js';

/** What addresses answer: JSON, a text, a status, an error, or the way to another address. All others answer 404. */
export type Pages = Readonly<Record<string, unknown>>;

/** A fetch function over a few pages, and the addresses that it was asked for. */
export function webOf(pages: Pages): {
  readonly fetch: typeof fetch;
  readonly asked: readonly string[];
} {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (input) => {
      const address = String(input);
      asked.push(address);
      const page = Object.hasOwn(pages, address) ? pages[address] : 404;
      if (page instanceof Error) throw page;
      if (page instanceof URL)
        return new Response(null, { status: 302, headers: { location: page.href } });
      if (typeof page === 'number') return new Response('', { status: page });
      return new Response(typeof page === 'string' ? page : JSON.stringify(page));
    },
  };
}

/** The instant at which the keys here are looked for. */
const KEY_NOW = Date.parse('2026-06-01T00:00:00Z');

export interface PublishedResolver {
  readonly keys: KeyResolver;
  readonly asked: readonly string[];
}

/** Finds keys on a web of a few pages. */
export function keysOn(pages: Pages): PublishedResolver {
  const { fetch, asked } = webOf(pages);
  const requester = new Requester({ fetch, limits: requestLimits });
  return { keys: createKeyResolver({ requester, now: KEY_NOW }), asked };
}

/** The public Ed25519 key of a seed as a JSON Web Key. */
export function jwkOfSeed(seed = 1): JsonObject {
  const { x = '' } = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x };
}

/** The public Ed25519 key of a seed as Multikey text. */
export function multikeyOfSeed(seed = 1): string {
  return didKeyOfSeed(seed).slice('did:key:'.length);
}

/** A verification method, and a document of its controller that lists it. */
export function methodOf(id: string, controller: string, changes: Json = {}): Json {
  return {
    id,
    type: 'Multikey',
    controller,
    publicKeyMultibase: multikeyOfSeed(),
    ...changes,
  };
}

/** What was found: the key of the first seed, a key that is not, or the code of why there is none. */
export function outcomeOf(found: KeyResolution): string {
  if (!found.ok) return found.problem.code;
  const jwk = found.publicKey.toJwk();
  return jwk.kty === 'OKP' && jwk.x === jwkOfSeed().x ? 'found' : 'another key';
}

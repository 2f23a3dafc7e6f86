import * as z from 'zod/mini';
import { isAbsoluteIri } from '../model/iri.js';
import { readIssuerList } from './read-issuer-list.js';
import type { ListedIssuer, TrustRegistry } from './trust-registry.js';

/** An issuer that somebody knows, and the name they know it by. */
export interface KnownIssuer extends ListedIssuer {
  /** A DID or an https address, letter by letter as in the issuer’s badges. */
  readonly id: string;
}

const knownIssuers: z.ZodMiniType<readonly KnownIssuer[]> = z.array(
  z.strictObject({
    id: z.string().check(z.refine(isAbsoluteIri, 'wants a DID or an https address')),
    name: z.string().check(z.minLength(1)),
  }),
);

/**
 * Makes a registry of issuers out of a list of one’s own, for the option `trustedIssuers`.
 *
 * It keeps a copy, so that changing the list later changes nothing. An id is known letter by letter or not at all: no
 * case is folded, and no key or page below it is known with it. It does not ask the network.
 *
 * @throws {@link BadgeError} `option.invalid` with the path of an entry that has no id or no name, or repeats an id.
 * @example
 * ```ts
 * import { trustList } from '@cop-credentials/badges';
 *
 * const known = trustList([{ id: 'did:web:badges.example.org', name: 'Example Network' }]);
 * await known.lookup('did:web:badges.example.org'); //=> { name: 'Example Network' }
 * await known.lookup('did:web:badges.example.com'); //=> undefined
 * ```
 */
export function trustList(issuers: readonly KnownIssuer[]): TrustRegistry {
  const list = readIssuerList(knownIssuers.check(z.superRefine(refuseRepeats)), issuers);
  return registryOf(new Map(list.map(({ id, name }) => [id, { name }])));
}

function refuseRepeats(issuers: readonly KnownIssuer[], context: z.core.$RefinementCtx): void {
  const ids = issuers.map(({ id }) => id);
  const second = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (second < 0) return;
  context.addIssue({ code: 'custom', path: [second, 'id'], message: 'stands in the list twice' });
}

/** A registry that knows what stands in a map; who makes the map keeps it to itself. */
export function registryOf(listed: ReadonlyMap<string, ListedIssuer>): TrustRegistry {
  return {
    async lookup(issuerId) {
      const issuer = listed.get(issuerId);
      return issuer && { name: issuer.name };
    },
    names: async () => [...listed.values()].map(({ name }) => name),
  };
}

import * as z from 'zod/mini';
import { isAbsoluteIri } from '../model/iri.js';
import { readIssuerList } from './read-issuer-list.js';
import { registryOf } from './trust-list.js';
import type { ListedIssuer, TrustRegistry } from './trust-registry.js';

/** A list of known issuers in the form that the Digital Credentials Consortium publishes. Further members may stand. */
export interface DccRegistryDocument {
  /** By the issuer’s DID. */
  readonly registry: Readonly<Record<string, ListedIssuer>>;
}

const dccDocument: z.ZodMiniType<DccRegistryDocument> = z.looseObject({
  registry: z.record(
    z.string().check(z.refine(isAbsoluteIri, 'wants a DID')),
    z.looseObject({ name: z.string().check(z.minLength(1)) }),
  ),
});

/**
 * Makes a registry of issuers out of a list that the Digital Credentials Consortium or one of its members publishes as
 * a JSON document, for the option `trustedIssuers`.
 *
 * It keeps a copy of the names; `meta`, `url` and `location` are not used. It does not fetch the document and cannot
 * tell who wrote it: whoever can change the document decides whom the list knows. It does not read registries of
 * OpenID Federation.
 *
 * @throws {@link BadgeError} `option.invalid` with the path of what is not in this form.
 * @example
 * ```ts
 * import { dccRegistry } from '@cop-credentials/badges';
 *
 * const known = dccRegistry({
 *   meta: { created: '2026-01-01T00:00:00Z', updated: '2026-05-01T00:00:00Z' },
 *   registry: {
 *     'did:web:badges.example.org': {
 *       name: 'Example Network',
 *       location: 'Example Town',
 *       url: 'https://example.org',
 *     },
 *   },
 * });
 * await known.lookup('did:web:badges.example.org'); //=> { name: 'Example Network' }
 * ```
 */
export function dccRegistry(document: unknown): TrustRegistry {
  const { registry } = readIssuerList(dccDocument, document);
  return registryOf(new Map(Object.entries(registry)));
}

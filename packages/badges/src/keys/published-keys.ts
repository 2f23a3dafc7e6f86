import { isSameKey } from '../crypto/same-key.js';
import { type JsonObject, member } from '../json/json-value.js';
import {
  keyOfMethod,
  listedMethods,
  methodsIn,
  saysKeys,
  type VerificationRelationship,
} from './controller-document.js';
import { findInJwkSet, type JwkSetQuery, keyOfLoneJwk } from './jwk-set.js';
import { CONTROLLER_DOCUMENT_TYPES, JWK_SET_TYPES, type KeyDocuments } from './key-documents.js';
import { type KeyHint, notControlled, notListed, refuse, unresolvable } from './key-resolution.js';
import { type Lookup, silent } from './lookup.js';
import type { Publication } from './publication.js';
import { publicKeyFromJwk } from './read-public-key.js';
import { isUnderIssuer } from './under-issuer.js';

type ListedMethods = ReadonlyMap<string, readonly JsonObject[]>;

/** What is looked for, and with what. */
export interface PublishedKeysOptions {
  readonly documents: KeyDocuments;
  readonly now: number;
  readonly relationship: VerificationRelationship;
}

/** The places where one issuer publishes keys. */
export class PublishedKeys {
  readonly #publication: Publication;
  readonly #documents: KeyDocuments;
  readonly #now: number;
  readonly #relationship: VerificationRelationship;

  constructor(publication: Publication, { documents, now, relationship }: PublishedKeysOptions) {
    this.#publication = publication;
    this.#documents = documents;
    this.#now = now;
    this.#relationship = relationship;
  }

  /** The key of a verification method that the issuer’s document lists. */
  async ofMethod(verificationMethod: string): Promise<Lookup> {
    return this.#inDocument(async (listed, document) => {
      const described = listed.get(verificationMethod);
      if (described === undefined) return this.#takenOffTheList(verificationMethod, document);
      if (described.length > 0) return this.#keyOf(described);
      return this.#describedElsewhere(verificationMethod);
    });
  }

  /** The key of a token, by the key itself, among those that the issuer’s document lists. */
  async inDocument({ jwk }: KeyHint): Promise<Lookup> {
    const stated = jwk && publicKeyFromJwk(jwk);
    return this.#inDocument(async (listed) => {
      const keys = [...listed.values()].map((described) => this.#keyOf(described));
      const isStated = (key: Lookup) =>
        key.ok && stated !== undefined && isSameKey(key.publicKey, stated);
      return keys.find(isStated) ?? refuse(notListed());
    });
  }

  /** The key of a token in the set of keys of the issuer’s host. */
  async inHostSet(
    named: KeyHint,
    isIssuersOwn: boolean = this.#publication.hasHostToItself,
  ): Promise<Lookup> {
    const { keySet } = this.#publication;
    const reading = await this.#documents.get(keySet, JWK_SET_TYPES);
    if (!reading.ok) return reading;
    return findInJwkSet(reading.document, this.#query(named, keySet, isIssuersOwn));
  }

  /**
   * The key of a token in the document that its id is the address of. The address stands under the issuer’s identifier,
   * so what is there is the issuer’s: but not what a redirect leads to, nor what an address with a query may answer.
   */
  async atKeyId(kid: string, named: KeyHint): Promise<Lookup> {
    const { issuerId } = this.#publication;
    const [address = kid] = kid.split('#');
    if (address.includes('?')) return silent('the address of the key has a query');
    const reading = await this.#documents.get(address, JWK_SET_TYPES);
    if (!reading.ok) return reading;
    const { document, url } = reading;
    if (!isUnderIssuer(url, issuerId) || url.includes('?'))
      return silent('the address of the key leads elsewhere');
    const query = this.#query(named, address, true);
    if (member(document, 'keys') !== undefined)
      return this.#unlessOthersDiffer(findInJwkSet(document, query));
    if (member(document, 'kty') !== undefined)
      return this.#unlessOthersDiffer(keyOfLoneJwk(document, query));
    return this.ofMethod(kid);
  }

  /**
   * A key found under the issuer’s identifier, unless the issuer’s own document or the host’s set lists keys without it:
   * who may publish there is not always who the identifier is of, so where two places differ nothing is proven.
   */
  async #unlessOthersDiffer(found: Lookup): Promise<Lookup> {
    if (!found.ok) return found;
    const { kind, toJwk } = found.publicKey;
    const named: KeyHint = { keyKind: kind, jwk: { ...toJwk() } };
    for (const list of [() => this.inHostSet(named, true), () => this.inDocument(named)]) {
      const listed = await list();
      if (listed.ok || 'silent' in listed) continue;
      return listed.problem.code === 'key.not-controlled-by-issuer'
        ? refuse(unresolvable('the issuer or its host lists other keys, and not this one'))
        : listed;
    }
    return found;
  }

  async #inDocument(
    find: (listed: ListedMethods, document: JsonObject) => Promise<Lookup>,
  ): Promise<Lookup> {
    const { issuerId, document: address, isWebAddress } = this.#publication;
    const reading = await this.#documents.get(address, CONTROLLER_DOCUMENT_TYPES);
    if (!reading.ok) return reading;
    const { document } = reading;
    if (isWebAddress && !saysKeys(document)) return silent('the issuer’s document lists no keys');
    const query = { issuerId, relationship: this.#relationship };
    if (member(document, 'id') === issuerId) return find(listedMethods(document, query), document);
    return refuse(
      notControlled('The document found at the issuer’s address is that of somebody else.'),
    );
  }

  /** A key that is not listed any more, and still described as revoked, is the issuer’s own and nobody else’s. */
  #takenOffTheList(verificationMethod: string, document: JsonObject): Lookup {
    const described = methodsIn(document).filter(
      (method) => member(method, 'id') === verificationMethod,
    );
    const key = described.length > 0 ? this.#keyOf(described) : refuse(notListed());
    return !key.ok && key.problem.code === 'key.revoked' ? key : refuse(notListed());
  }

  /** A method that the issuer’s document lists and a document of its own describes. */
  async #describedElsewhere(verificationMethod: string): Promise<Lookup> {
    const { issuerId, isWebAddress } = this.#publication;
    const [address = ''] = verificationMethod.split('#');
    if (!isWebAddress || address === issuerId) return refuse(notListed());
    const reading = await this.#documents.get(address, CONTROLLER_DOCUMENT_TYPES);
    if (!reading.ok) return reading;
    const described = [reading.document, ...methodsIn(reading.document)].filter(
      (method) => member(method, 'id') === verificationMethod,
    );
    return described.length > 0 ? this.#keyOf(described) : refuse(notListed());
  }

  #keyOf(described: readonly JsonObject[]): Lookup {
    return keyOfMethod(described, { issuerId: this.#publication.issuerId, now: this.#now });
  }

  #query(named: KeyHint, address: string, isIssuersOwn: boolean): JwkSetQuery {
    const { issuerId } = this.#publication;
    return { named, names: namesIn(address, named.kid), issuerId, isIssuersOwn, now: this.#now };
  }
}

/** The names that a key id can mean in the set at an address: itself, and its fragment where it is an address there. */
function namesIn(address: string, kid: string | undefined): readonly string[] {
  if (kid === undefined) return [];
  return kid.startsWith(`${address}#`) ? [kid, kid.slice(address.length + 1)] : [kid];
}

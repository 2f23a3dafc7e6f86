import { jsonLimits } from '../json/json-limits.js';
import { isJsonObject, type JsonObject } from '../json/json-value.js';
import { decodeUtf8, parseJson } from '../json/parse-json.js';
import type { Network } from '../network/network.js';
import { unresolvable } from './key-resolution.js';
import { type Silence, silent, type Unread } from './lookup.js';

/** A document that may say something of an issuer’s keys, as it was read. */
export interface KeyDocument {
  readonly ok: true;
  readonly document: JsonObject;
  /** The address that answered, which redirects may have led to. */
  readonly url: string;
}

/** Media types of documents that list keys, the ones wanted most first. */
export const CONTROLLER_DOCUMENT_TYPES =
  'application/did+json, application/cid+json, application/did+ld+json, application/ld+json, application/json';
export const JWK_SET_TYPES = 'application/jwk-set+json, application/jwk+json, application/json';

/** The documents of one verification, each asked for once, whatever the answer. */
export class KeyDocuments {
  readonly #requester: Network;
  readonly #documents = new Map<string, Promise<KeyDocument | Unread | Silence>>();

  constructor(requester: Network) {
    this.#requester = requester;
  }

  /** The document at an address without a fragment. */
  get(address: string, types: string): Promise<KeyDocument | Unread | Silence> {
    const known = this.#documents.get(address) ?? this.#read(address, types);
    this.#documents.set(address, known);
    return known;
  }

  async #read(address: string, types: string): Promise<KeyDocument | Unread | Silence> {
    const answer = await this.#requester.get(address, types);
    if (!answer.ok) {
      const nothingThere = answer.status === 404 || answer.status === 410;
      if (nothingThere) return silent(answer.why);
      return { ok: false, problem: unresolvable(answer.why, answer.code) };
    }
    const text = decodeUtf8(answer.bytes, jsonLimits);
    const parsed = text.ok ? parseJson(text.value, jsonLimits) : text;
    if (parsed.ok && isJsonObject(parsed.value))
      return { ok: true, document: parsed.value, url: answer.url };
    const tooLarge = !parsed.ok && parsed.refusal.reason === 'too-large';
    return tooLarge
      ? { ok: false, problem: unresolvable('its document is too large') }
      : silent('its document is not JSON');
  }
}

import type { KeyKind } from '../crypto/jwk.js';
import { isJsonObject, type JsonObject, pointer } from '../json/json-value.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import { ALGORITHMS } from './algorithms.js';

const REFERENCE = 'Open Badges 3.0, section 8.2.3; RFC 8725, sections 3.1 and 3.8';

/** The kind of key of each algorithm. */
const KEY_KINDS: ReadonlyMap<unknown, KeyKind> = new Map<unknown, KeyKind>([
  [ALGORITHMS.RSA, 'RSA'],
  [ALGORITHMS['P-256'], 'P-256'],
  [ALGORITHMS['P-384'], 'P-384'],
  [ALGORITHMS.Ed25519, 'Ed25519'],
]);

const MEMBERS: ReadonlySet<string> = new Set(['alg', 'kid', 'jwk', 'typ']);
const TYPES: ReadonlySet<unknown> = new Set([undefined, 'JWT', 'vc+jwt']);

/** What a token says of how it is signed. */
export interface JwtHeader {
  readonly keyKind: KeyKind;
  readonly kid?: string;
  readonly jwk?: JsonObject;
}

export type JwtHeaderReading =
  | { readonly ok: true; readonly header: JwtHeader }
  | { readonly ok: false; readonly problem: DecidingProblem };

/** Reads the header of a token that holds a credential, and so has to name its key: by `kid`, `jwk` or both. */
export function readJwtHeader(header: JsonObject): JwtHeaderReading {
  const reading = readJwsHeader(header);
  const namesNone =
    reading.ok && reading.header.kid === undefined && reading.header.jwk === undefined;
  return namesNone ? refuse('Its header names no key.', 'kid') : reading;
}

/** Reads the header of a token: the four members Open Badges allows and no others, and an algorithm of the list. */
export function readJwsHeader(header: JsonObject): JwtHeaderReading {
  const { alg, kid, jwk, typ } = header;
  const keyKind = KEY_KINDS.get(alg);
  if (keyKind === undefined) {
    const message = `The token is signed with ${JSON.stringify(alg ?? null)}, which is not one of ${[...KEY_KINDS.keys()].join(', ')}.`;
    return {
      ok: false,
      problem: problem('jwt.algorithm', message, { path: '/alg', reference: REFERENCE }),
    };
  }
  const unknown = Object.keys(header).find((name) => !MEMBERS.has(name));
  if (unknown !== undefined)
    return refuse(
      `Its header has the member ${JSON.stringify(unknown)}, which may not be there.`,
      unknown,
    );
  if (!TYPES.has(typ)) return refuse('Its header names another type than JWT.', 'typ');
  if (kid !== undefined && typeof kid !== 'string')
    return refuse('The key id in its header is no text.', 'kid');
  if (jwk !== undefined && !isJsonObject(jwk))
    return refuse('The key in its header is no object.', 'jwk');
  return {
    ok: true,
    header: { keyKind, ...(kid !== undefined && { kid }), ...(jwk !== undefined && { jwk }) },
  };
}

function refuse(message: string, name: string): JwtHeaderReading {
  return {
    ok: false,
    problem: problem('jwt.header', message, { path: pointer('', name), reference: REFERENCE }),
  };
}

/** How much JSON is read before it is refused: enough for any real badge, too little to stall a verifier. */
export interface JsonLimits {
  /** Of JSON text in UTF-8; of an object, the characters of its names and texts together. */
  readonly bytes: number;
  readonly depth: number;
  /** Objects, arrays, texts, numbers and the rest, together. JSON-LD takes time that grows with their square. */
  readonly values: number;
  readonly stringLength: number;
  /** Names stand in the paths of all that is found under them. */
  readonly nameLength: number;
}

export const jsonLimits: JsonLimits = {
  bytes: 4 * 1024 * 1024,
  depth: 48,
  values: 3_000,
  stringLength: 2 * 1024 * 1024,
  nameLength: 256,
};

/** Why JSON was not read. `path` is a JSON pointer where one is known. */
export interface JsonRefusal {
  readonly reason: 'unreadable' | 'too-large';
  readonly message: string;
  readonly path?: string;
}

export type JsonReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: JsonRefusal };

export function refuse(
  reason: JsonRefusal['reason'],
  message: string,
  path?: string,
): {
  readonly ok: false;
  readonly refusal: JsonRefusal;
} {
  return {
    ok: false,
    refusal: path === undefined ? { reason, message } : { reason, message, path },
  };
}

export function tooManyBytes(limits: JsonLimits): JsonRefusal['message'] {
  return `It is larger than ${limits.bytes} bytes.`;
}

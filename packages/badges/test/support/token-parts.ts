import { base64urlnopad } from '@scure/base';
import type { Json } from './json-edit.js';

/** The JSON in a part of a token. */
export function jsonIn(part: string | undefined): Json {
  return JSON.parse(new TextDecoder().decode(base64urlnopad.decode(part ?? '')));
}

export function payloadOf(token: string): Json {
  return jsonIn(token.split('.')[1]);
}

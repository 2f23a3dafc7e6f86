import type { UnverifiableCode } from '../report/codes.js';

/** What an address answered. */
export interface Answer {
  readonly ok: true;
  /** Decoded. */
  readonly bytes: Uint8Array;
  readonly status: number;
  /** The address that answered, which redirects may have led to. */
  readonly url: string;
  /** The media type in small letters and without parameters, where the answer names one. */
  readonly contentType: string | undefined;
  /** The `Link` header (RFC 8288), where there is one. */
  readonly link: string | undefined;
  /** When it was asked for, in milliseconds since 1970. */
  readonly fetchedAt: number;
  /** How long the answer lets itself be kept, in milliseconds; `Infinity` where it sets no bound. */
  readonly mayBeKeptMs: number;
}

/** Codes of the network itself, which mean the same whatever was asked for. */
export type RequestCode = Extract<
  UnverifiableCode,
  'link.blocked' | 'limit.time' | 'limit.requests'
>;

/** Why there is no answer to work with. */
export interface RequestFailure {
  readonly ok: false;
  /** `undefined` where the address did not answer as it should, which each use has its own code for. */
  readonly code: RequestCode | undefined;
  readonly why: string;
  /** What was answered, where that was no success; 410 is not 404. */
  readonly status?: number;
  /** The address that answered so. */
  readonly url?: string;
  /** Where it redirects to, where redirects are not followed; not judged yet. */
  readonly redirect?: string;
}

export type RequestResult = Answer | RequestFailure;

export function failure(code: RequestFailure['code'], why: string): RequestFailure {
  return { ok: false, code, why };
}

export function tooLong(): RequestFailure {
  return failure('limit.time', 'it takes too long');
}

export function tooManyRequests(): RequestFailure {
  return failure('limit.requests', 'it would take too many requests');
}

export function tooLarge(most: number): RequestFailure {
  return failure(undefined, `its answer is larger than ${most} bytes`);
}

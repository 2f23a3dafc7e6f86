import { concatBytes } from '../crypto/bytes.js';
import type { UnverifiableCode } from '../report/codes.js';
import { allowedAddress } from './address-policy.js';

/** How much the network may take, for one verification. */
export interface RequestLimits {
  readonly totalMs: number;
  readonly requestMs: number;
  readonly requests: number;
  /** Bytes of one answer, decoded. */
  readonly bytes: number;
}

export const requestLimits: RequestLimits = {
  totalMs: 30_000,
  requestMs: 10_000,
  requests: 12,
  bytes: 512 * 1024,
};

const MOST_REDIRECTS = 3;

export type RequestFailure = {
  readonly ok: false;
  /** `undefined` where the address did not answer as it should, which each use has its own code for. */
  readonly code:
    | Extract<UnverifiableCode, 'link.blocked' | 'limit.time' | 'limit.requests'>
    | undefined;
  readonly why: string;
};

export type RequestResult = { readonly ok: true; readonly bytes: Uint8Array } | RequestFailure;

/** All network access of one verification: counted, timed, bounded, and never to a private address. */
export class Requester {
  readonly #fetch: typeof globalThis.fetch | undefined;
  readonly #limits: RequestLimits;
  readonly #deadline: number;
  #requests = 0;

  /** Without a fetch function every request fails, and says why. */
  constructor(fetch: typeof globalThis.fetch | undefined, limits: RequestLimits) {
    this.#fetch = fetch;
    this.#limits = limits;
    this.#deadline = performance.now() + limits.totalMs;
  }

  /** Asks an address for a document, following a few redirects, each judged like the first address. */
  async get(address: string, accept: string): Promise<RequestResult> {
    const fetch = this.#fetch;
    if (fetch === undefined) return failure(undefined, 'the network may not be asked');
    let next = address;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const url = allowedAddress(next);
      if (url === undefined)
        return failure('link.blocked', 'the address is not one of the public web over https');
      if (this.#requests >= this.#limits.requests)
        return failure('limit.requests', 'it would take too many requests');
      this.#requests += 1;
      const answer = await this.#getOnce(fetch, url, accept);
      if (!('redirect' in answer)) return answer;
      next = answer.redirect;
    }
    return failure(undefined, 'it redirects too often');
  }

  async #getOnce(
    fetch: typeof globalThis.fetch,
    url: URL,
    accept: string,
  ): Promise<RequestResult | { readonly redirect: string }> {
    const left = Math.min(this.#limits.requestMs, this.#deadline - performance.now());
    if (left <= 0) return failure('limit.time', 'it takes too long');
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), left);
    try {
      const { signal } = timeout;
      const asked = fetch(url.href, {
        redirect: 'manual',
        signal,
        headers: { accept },
        credentials: 'omit',
      });
      const response = await Promise.race([asked, rejectedOn(signal)]);
      const location = response.headers.get('location');
      if (
        response.status >= 300 &&
        response.status < 400 &&
        location !== null &&
        URL.canParse(location, url)
      ) {
        await response.body?.cancel();
        return { redirect: new URL(location, url).href };
      }
      if (!response.ok) {
        await response.body?.cancel();
        return failure(undefined, `it answers with status ${response.status}`);
      }
      return await readBounded(response, this.#limits.bytes, signal);
    } catch {
      return timeout.signal.aborted
        ? failure('limit.time', 'it takes too long')
        : failure(undefined, 'it does not answer');
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A given fetch function may not listen to the signal. */
function rejectedOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

async function readBounded(
  response: Response,
  most: number,
  signal: AbortSignal,
): Promise<RequestResult> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  const abort = () => void reader?.cancel().catch(() => undefined);
  signal.addEventListener('abort', abort);
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      length += part.value.length;
      if (length > most) {
        abort();
        return failure(undefined, `its answer is larger than ${most} bytes`);
      }
      chunks.push(part.value);
    }
  } finally {
    signal.removeEventListener('abort', abort);
  }
  if (signal.aborted) return failure('limit.time', 'it takes too long');
  return { ok: true, bytes: concatBytes(...chunks) };
}

function failure(code: RequestFailure['code'], why: string): RequestFailure {
  return { ok: false, code, why };
}

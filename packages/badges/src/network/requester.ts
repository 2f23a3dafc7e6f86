import { parseUrl } from '../model/url.js';
import { allowedAddress } from './address-policy.js';
import {
  type Answer,
  failure,
  type RequestFailure,
  type RequestResult,
  tooLarge,
  tooLong,
  tooManyRequests,
} from './answer.js';
import type { AnswerCache } from './answer-cache.js';
import { isBlocked } from './blocked.js';
import type { GetOptions, Network } from './network.js';
import { readAnswer } from './read-answer.js';
import type { RequestLimits } from './request-limits.js';

const MOST_REDIRECTS = 3;

/** Options of {@link Requester}. */
export interface RequesterOptions {
  /** Without one only what is kept can be had. */
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly limits: RequestLimits;
  readonly cache?: AnswerCache | undefined;
  /** When its time began, by `performance.now()`; now otherwise. */
  readonly startedAt?: number;
  /** Judges an address by its text; those of the public web over https may be asked otherwise. */
  readonly allowed?: (address: string) => URL | undefined;
}

/** All network access of one verification: counted, timed, bounded, and never to a private address. */
export class Requester implements Network {
  readonly #options: RequesterOptions;
  readonly #deadline: number;
  #requests = 0;
  #bytes = 0;

  constructor(options: RequesterOptions) {
    this.#options = options;
    const { limits, startedAt = performance.now() } = options;
    this.#deadline = startedAt + limits.totalMs;
  }

  /** The clock that `fetchedAt` is told by. */
  now(): number {
    return this.#options.cache?.now() ?? Date.now();
  }

  /**
   * Asks an address for a document, following a few redirects, each judged like the first address. A kept answer, or
   * one that another verification is waiting for, costs no request.
   */
  async get(address: string, accept: string, options: GetOptions = {}): Promise<RequestResult> {
    const { cache, limits } = this.#options;
    const { newerThan = Number.NEGATIVE_INFINITY, followsRedirects = true } = options;
    const query = { address, accept, followsRedirects, most: options.bytes ?? limits.bytes };
    if (cache === undefined) return this.#ask(query);
    const key = JSON.stringify([address, accept, followsRedirects]);
    const ask = () => cache.keep(key, () => this.#ask(query));
    const kept = cache.find(key, newerThan);
    if (kept !== undefined) return fitting(kept, query);
    const asked = cache.awaited(key, newerThan);
    // Nothing is waited for between looking and asking, so that two who ask at once ask once.
    if (asked === undefined) return ask();
    return (await this.#fromAnother(asked, query)) ?? ask();
  }

  /** What another verification gets, in the time of this one; its failures may come of its own limits. */
  async #fromAnother(
    asked: Promise<RequestResult>,
    query: Query,
  ): Promise<RequestResult | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<RequestFailure>((resolve) => {
      timer = setTimeout(() => resolve(tooLong()), this.#timeLeft());
    });
    const answer = asked.then((result) => (result.ok ? fitting(result, query) : undefined));
    return Promise.race([answer, timeout]).finally(() => clearTimeout(timer));
  }

  #timeLeft(): number {
    return Math.min(this.#options.limits.requestMs, this.#deadline - performance.now());
  }

  async #ask(query: Query): Promise<RequestResult> {
    const { fetch, limits, allowed = allowedAddress } = this.#options;
    if (fetch === undefined) return failure(undefined, 'the network may not be asked');
    const fetchedAt = this.now();
    let next = query.address;
    let wasTls = false;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const url = allowed(next);
      const isTls = url?.protocol === 'https:';
      if (url === undefined || (wasTls && !isTls)) return blockedFailure();
      wasTls = isTls;
      if (this.#requests >= limits.requests) return tooManyRequests();
      this.#requests += 1;
      const answer = await this.#askOnce(url, { ...query, fetch, fetchedAt });
      if (answer.ok || answer.redirect === undefined || !query.followsRedirects) return answer;
      next = answer.redirect;
    }
    return failure(undefined, 'it redirects too often');
  }

  async #askOnce(
    url: URL,
    { fetch, accept, most, fetchedAt }: AskOnceOptions,
  ): Promise<RequestResult> {
    const left = this.#timeLeft();
    if (left <= 0) return tooLong();
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), left);
    const { signal } = timeout;
    try {
      const asked = fetch(url.href, {
        redirect: 'manual',
        signal,
        headers: { accept },
        credentials: 'omit',
      });
      const response = await Promise.race([asked, rejectedOn(signal)]);
      const redirect = redirectOf(response, url);
      if (redirect !== undefined) {
        await response.body?.cancel();
        return { ...failure(undefined, 'it redirects'), status: response.status, redirect };
      }
      return await readAnswer(response, {
        url: url.href,
        fetchedAt,
        most,
        spend: (bytes) => this.#spend(bytes),
        signal,
      });
    } catch (error) {
      if (signal.aborted) return tooLong();
      return isBlocked(error) ? blockedFailure() : failure(undefined, 'it does not answer');
    } finally {
      clearTimeout(timer);
    }
  }

  #spend(bytes: number): boolean {
    this.#bytes += bytes;
    return this.#bytes <= this.#options.limits.totalBytes;
  }
}

interface Query {
  readonly address: string;
  readonly accept: string;
  readonly followsRedirects: boolean;
  /** Decoded bytes of the answer. */
  readonly most: number;
}

interface AskOnceOptions extends Query {
  readonly fetch: typeof globalThis.fetch;
  readonly fetchedAt: number;
}

/** An answer of which another may have let more through. */
function fitting(answer: Answer, { most }: Query): RequestResult {
  return answer.bytes.length > most ? tooLarge(most) : answer;
}

function redirectOf({ status, headers }: Response, base: URL): string | undefined {
  const location = headers.get('location');
  if (status < 300 || status >= 400 || location === null) return undefined;
  return parseUrl(location, base)?.href;
}

function blockedFailure(): RequestFailure {
  return failure('link.blocked', 'the address is not one of the public web over https');
}

/** A given fetch function may not listen to the signal. */
function rejectedOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

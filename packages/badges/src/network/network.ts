import type { RequestResult } from './answer.js';

/** Options of {@link Network.get}. */
export interface GetOptions {
  /** A kept answer counts only when it was fetched after this instant, in milliseconds since 1970. */
  readonly newerThan?: number;
  /** `false` for a redirect as a failure that says where it leads; redirects are followed otherwise. */
  readonly followsRedirects?: boolean;
  /** Decoded bytes of this answer; those of the limits otherwise. */
  readonly bytes?: number;
}

/** Asks the network, within the limits of one verification. */
export interface Network {
  /** The clock that `fetchedAt` is told by. */
  now(): number;
  /** Asks an address for a document of a media type. It never rejects: why there is no answer is a result. */
  get(address: string, accept: string, options?: GetOptions): Promise<RequestResult>;
}

import { type RequestResult, tooManyRequests } from '../network/answer.js';
import type { NetworkSettings } from '../network/network-options.js';
import type { Requester } from '../network/requester.js';
import type { RecipientIdentity } from '../recipient/recipient-identity.js';
import type { SourceStep } from '../report/verification-report.js';
import { withoutPersonal } from './personal-parameters.js';

/** What links are followed with. */
export interface LinkNetwork {
  readonly requester: Pick<Requester, 'get'>;
  /** Decoded bytes of one answer. */
  readonly bytes: number;
}

// So that what the badge leads to can be asked for within the limits of one verification.
const MOST_REQUESTS = 8;

// A picture with a badge in it is larger than any document.
const BYTES_OF_PICTURES = 2 * 1024 * 1024;

/** How large one answer to a link may be: what the caller says of all answers, or else what pictures need. */
export function answerBytes({
  bytes,
  requestLimits,
}: Pick<NetworkSettings, 'bytes' | 'requestLimits'>): number {
  return Math.max(requestLimits.bytes, Math.min(bytes, BYTES_OF_PICTURES));
}

/** The way from a link to a badge: what is asked, told step by step, and what was left out of it. */
export class Journey {
  readonly #network: LinkNetwork;
  readonly #source: SourceStep[] = [];
  #claimedRecipient: RecipientIdentity | undefined;
  #requests = 0;

  constructor(network: LinkNetwork) {
    this.#network = network;
  }

  get source(): readonly SourceStep[] {
    return this.#source;
  }

  get claimedRecipient(): RecipientIdentity | undefined {
    return this.#claimedRecipient;
  }

  note(step: string, url?: string): void {
    this.#source.push(url === undefined ? { step } : { step, url });
  }

  /** The address as it is asked and told of: without what it says of a person. The first recipient claimed counts. */
  impersonal(address: URL): string {
    const { url, claimedRecipient } = withoutPersonal(address);
    this.#claimedRecipient ??= claimedRecipient;
    return url.href;
  }

  /** Asks without following redirects. */
  async ask(url: string, accept: string): Promise<RequestResult> {
    if (this.#requests >= MOST_REQUESTS) return tooManyRequests();
    this.#requests += 1;
    const { requester, bytes } = this.#network;
    return requester.get(url, accept, { followsRedirects: false, bytes });
  }
}

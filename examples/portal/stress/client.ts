import type { PortalProcess } from './portal-process.js';

/** A portal that does not answer for so long has failed. */
const mostMs = 180_000;

/** Somebody at work, who tries again when the portal does not answer. */
export class Client {
  readonly #portal: PortalProcess;
  readonly #address: string;
  #cookie = '';
  /** Requests that got no answer, since the portal was killed at that moment. */
  unanswered = 0;
  /** Requests that got one. */
  answered = 0;

  constructor(portal: PortalProcess, number: number) {
    this.#portal = portal;
    this.#address = `10.0.${Math.floor(number / 250)}.${(number % 250) + 1}`;
  }

  async signIn(emailAddress: string): Promise<void> {
    // A link whose answer was lost is used up: then another one is asked for.
    for (let tries = 0; this.#cookie === '' && tries < 5; tries += 1) {
      await this.post('/sign-in', { emailAddress });
      const token = await this.#portal.lastToken(emailAddress);
      const answer = await this.post('/sign-in/complete', { token });
      if (answer.status === 303) {
        this.#cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      }
    }
    if (this.#cookie === '') throw new Error(`${emailAddress} could not sign in.`);
  }

  get(path: string): Promise<Response> {
    return this.#request(path, () => ({}));
  }

  post(path: string, entries: Readonly<Record<string, string | File>>): Promise<Response> {
    return this.#request(path, () => {
      const body = new FormData();
      for (const [name, value] of Object.entries(entries)) body.append(name, value);
      return { method: 'POST', body };
    });
  }

  async #request(path: string, init: () => RequestInit): Promise<Response> {
    const until = Date.now() + mostMs;
    while (Date.now() < until) {
      try {
        const answer = await fetch(`${this.#portal.origin}${path}`, {
          ...init(),
          redirect: 'manual',
          headers: {
            origin: this.#portal.origin,
            cookie: this.#cookie,
            'x-forwarded-for': this.#address,
          },
        });
        await answer.clone().arrayBuffer();
        if (answer.status >= 500) continue;
        this.answered += 1;
        return answer;
      } catch {
        this.unanswered += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The portal did not answer ${path}.`);
  }
}

import { type VerificationReport, verifyBadge } from '@cop-credentials/badges';
import type { TestPortal } from './visitor.js';

/** A `fetch` of somebody elsewhere, who reaches the portal at its public address and nothing else. */
function strangersFetch({ app, portal }: TestPortal): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== portal.config.origin)
      throw new TypeError('Nobody else is there.');
    return app.request(request);
  };
}

/** Verifies as somebody elsewhere would, over the portal's public address alone. */
export function verifyAsStranger(
  test: TestPortal,
  input: string | Uint8Array | object,
): Promise<VerificationReport> {
  return verifyBadge(input, { fetch: strangersFetch(test), now: test.portal.clock() });
}

/** What is wrong with a badge, as a stranger finds it. */
export async function problemsOf(test: TestPortal, input: string | object) {
  const { verdict, problems } = await verifyAsStranger(test, input);
  return [verdict, ...problems.map(({ code }) => code)];
}

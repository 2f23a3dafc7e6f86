import { match, P } from 'ts-pattern';
import type { RequestFailure } from '../network/answer.js';
import { type LinkRefusal, notAsked, notResolved } from './link-resolution.js';

const LATER = 'Try again later, or download the badge in a browser and give the file.';
const PUBLIC = 'Ask the holder to make the badge public, or for the badge file.';

/** Why an address gave no badge, for people. */
export function answerRefusal(url: string, { code, status, why }: RequestFailure): LinkRefusal {
  const { hostname } = new URL(url);
  return match(code)
    .with('link.blocked', () =>
      notAsked('The link leads to an address that is not one of the public web over https.'),
    )
    .with('limit.time', 'limit.requests', (limit) => ({
      code: limit,
      message: `The badge at ${hostname} could not be had: ${why}.`,
      hint: LATER,
    }))
    .with(undefined, () => statusRefusal({ hostname, status, why }))
    .exhaustive();
}

function statusRefusal({
  hostname,
  status,
  why,
}: Pick<RequestFailure, 'why'> & {
  readonly hostname: string;
  readonly status: number | undefined;
}): LinkRefusal {
  return match(status)
    .with(404, () =>
      notResolved(
        `${hostname} has no badge at this address, or does not show it to the public.`,
        PUBLIC,
      ),
    )
    .with(410, () =>
      notResolved(
        `${hostname} had a badge at this address and has it no longer, as for one that its issuer took back.`,
        'Ask the issuer whether the badge still counts.',
      ),
    )
    .with(401, 403, 451, () =>
      notResolved(`${hostname} does not show this address to the public.`, PUBLIC),
    )
    .with(429, 999, () => notResolved(`${hostname} does not let programs read this address now.`))
    .with(P.optional(P.number), () =>
      notResolved(`The badge at ${hostname} could not be had: ${why}.`, LATER),
    )
    .exhaustive();
}

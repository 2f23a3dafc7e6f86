import {
  explainReport,
  type Issuer,
  type TrustRegistry,
  verifyBadge,
} from '@cop-credentials/badges';
import { readJson } from './files.js';

/** The day somebody looks at the badges. */
const NOW = '2026-07-01T12:00:00Z';

/** Says what a badge is worth, to somebody who knows Campus Compact. */
export async function explainBadge(
  input: Uint8Array | object,
  issuer: Issuer,
  detail: 'short' | 'full',
): Promise<string> {
  const report = await verifyBadge(input, {
    now: NOW,
    fetch: webOf(issuer),
    trustedIssuers: knownIssuers(),
  });
  return explainReport(report, { detail });
}

/** A stand-in for the web: what the issuer publishes, and nothing else. */
function webOf(issuer: Issuer): typeof fetch {
  const pages = new Map(
    issuer.documents().map(({ url, content }) => [url, JSON.stringify(content)]),
  );
  return async (address) => {
    const page = pages.get(String(address));
    return page === undefined ? new Response('', { status: 404 }) : new Response(page);
  };
}

function knownIssuers(): TrustRegistry {
  const known =
    readJson<readonly { readonly id: string; readonly name: string }[]>('known-issuers.json');
  return { lookup: async (id) => known.find((issuer) => issuer.id === id) };
}

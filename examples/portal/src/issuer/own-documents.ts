import type { Issuer } from '@cop-credentials/badges';

/** A `fetch` that knows nothing but what the issuer publishes about its own keys. */
export function ownDocuments(issuer: Pick<Issuer, 'documents'>): typeof globalThis.fetch {
  const documents = new Map(
    issuer.documents().map(({ url, content }) => [url, JSON.stringify(content)]),
  );
  return async (input) => {
    const document = documents.get(new Request(input).url);
    return new Response(document ?? null, { status: document === undefined ? 404 : 200 });
  };
}

import {
  createIssuer,
  generateKey,
  type Issuer,
  type KeyKind,
  type SigningKey,
} from '../../src/index.js';

export const WEB_ISSUER = 'did:web:badges.example.org';

/** A key of each kind, made once. */
export const keysOfEachKind: Readonly<Record<KeyKind, SigningKey>> = {
  Ed25519: await generateKey({ seed: new Uint8Array(32).fill(1) }),
  'P-256': await generateKey({ algorithm: 'P-256' }),
  'P-384': await generateKey({ algorithm: 'P-384' }),
  RSA: await generateKey({ algorithm: 'RSA' }),
};

/** An issuer that signs with one key; without an id it is the key itself. */
export function issuerWith(kind: KeyKind, id?: string): Issuer {
  const profile = { name: 'Example Network', ...(id !== undefined && { id }) };
  return createIssuer({ profile, key: keysOfEachKind[kind] });
}

/** An issuer that signs with a key of each kind. */
export function issuerWithAll(id = WEB_ISSUER): Issuer {
  const keys = Object.values(keysOfEachKind).map((key) => ({ status: 'active', key }) as const);
  return createIssuer({ profile: { id, name: 'Example Network' }, keys });
}

/** Serves what an issuer publishes, and nothing else; tells which addresses were asked. */
export function servedBy(...issuers: readonly Pick<Issuer, 'documents'>[]): {
  readonly fetch: typeof globalThis.fetch;
  readonly asked: readonly string[];
} {
  const documents = issuers.flatMap((issuer) => issuer.documents());
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const url = String(input instanceof Request ? input.url : input);
    asked.push(url);
    const document = documents.find((published) => published.url === url);
    if (document === undefined) return new Response('nothing here', { status: 404 });
    const headers = { 'content-type': document.mediaType };
    return new Response(JSON.stringify(document.content), { headers });
  };
  return { fetch, asked };
}

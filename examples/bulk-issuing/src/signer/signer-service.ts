import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Signer } from '@cop-credentials/badges';
import { rateBound } from './rate-bound.js';

/** What the service signs with, how much, and whom it tells. */
export interface SignerServiceOptions {
  /** By their names in the path. */
  readonly keys: ReadonlyMap<string, Signer>;
  /** The most signatures in a second. A thief of a worker gets no more than this, and it is seen in the log. */
  readonly perSecond: number;
  /** Called with each signature before it is handed out. */
  readonly log: (signature: SignatureRecord) => void;
}

/** That something was signed, when, and with which key. */
export interface SignatureRecord {
  readonly at: string;
  readonly key: string;
  /** What was signed, in hexadecimal: the second half is the SHA-256 of the badge in canonical form. */
  readonly data: string;
}

/**
 * Two SHA-256 hashes, that of the proof's options and that of the badge: all that `eddsa-rdfc-2022` ever signs. Other
 * lengths are refused, so that nobody makes a token or a message of another kind with the key of the badges.
 */
const BYTES_TO_SIGN = 64;

/**
 * A small signer: `GET /keys/<name>` tells the public half, `POST /keys/<name>/signatures` signs the bytes of its body.
 * Who may reach its socket may have things signed, and nobody ever sees a key.
 */
export function createSignerService({ keys, perSecond, log }: SignerServiceOptions): Server {
  const mayPass = rateBound(perSecond);

  async function answer(request: IncomingMessage): Promise<Answer> {
    const [, name = '', signatures] =
      /^\/keys\/([\w-]{1,64})(\/signatures)?$/.exec(request.url ?? '') ?? [];
    const key = keys.get(name);
    if (key === undefined) return { status: 404 };
    if (signatures === undefined)
      return request.method === 'GET' ? { status: 200, body: publicHalf(key) } : { status: 405 };
    if (request.method !== 'POST') return { status: 405 };
    const data = await read(request);
    if (data === undefined) return { status: 400 };
    if (!mayPass()) return { status: 429, headers: { 'retry-after': '1' } };
    const signature = await key.sign(data);
    log({ at: new Date().toISOString(), key: name, data: Buffer.from(data).toString('hex') });
    return { status: 200, body: signature };
  }

  return createServer((request, response) => {
    answer(request).then(
      (given) => send(response, given),
      () => send(response, { status: 500 }),
    );
  });
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

function send(response: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

function publicHalf({ algorithm, publicKeyMultibase, publicKeyJwk }: Signer): string {
  return JSON.stringify({ algorithm, publicKeyMultibase, publicKeyJwk });
}

async function read(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > BYTES_TO_SIGN) return undefined;
    parts.push(part);
  }
  return length === BYTES_TO_SIGN ? new Uint8Array(Buffer.concat(parts)) : undefined;
}

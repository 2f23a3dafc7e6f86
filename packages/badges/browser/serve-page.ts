import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { PageCase, PageFinding } from './page-case.js';

/** What is served: the files of the page, and the cases it asks for. */
export interface ServedPage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly cases: readonly PageCase[];
}

/** A page that waits for a browser. */
export interface WaitingPage {
  readonly url: string;
  /** What the page posts in the end. */
  readonly findings: Promise<readonly PageFinding[]>;
  close(): void;
}

// Nothing from elsewhere, no script in the page itself, and no code made of text.
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Serves the page on this machine alone. */
export async function servePage({ files, cases }: ServedPage): Promise<WaitingPage> {
  const { promise: findings, resolve } = withResolvers<readonly PageFinding[]>();
  const page = '<!doctype html><script type="module" src="page.js"></script>';
  const answers = new Map<string, readonly [type: string, body: Uint8Array | string]>([
    ['/', ['text/html', page]],
    ['/cases.json', ['application/json', JSON.stringify(cases)]],
    ...[...files].map(([path, body]) => [path, ['text/javascript', body]] as const),
  ]);
  const answer: RequestListener = async (request, response) => {
    if (request.method === 'POST') {
      resolve(await readFindings(request));
      response.end();
      return;
    }
    const [type, body] = answers.get(request.url ?? '') ?? [];
    if (type === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': type, 'content-security-policy': POLICY })
        .end(body);
  };
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // Of a server that listens on a port.
  return {
    url: `http://127.0.0.1:${port}/`,
    findings,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readFindings(request: IncomingMessage): Promise<readonly PageFinding[]> {
  return JSON.parse(await text(request));
}

function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

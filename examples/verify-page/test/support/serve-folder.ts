import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** A folder that is served on this machine alone. */
export interface ServedFolder {
  readonly url: string;
  close(): Promise<void>;
}

// As any static host does it; no header of the host is needed.
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Serves a folder below another one of the website, as the page has to work anywhere. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const base = '/some/folder/';
  const answer: RequestListener = async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const name = pathname === base ? 'index.html' : pathname.slice(base.length);
    try {
      if (!pathname.startsWith(base)) throw new Error('It is not in the folder.');
      const body = await readFile(join(folder, normalize(`/${name}`)));
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      // What is in `assets` has its digest in its name.
      const kept = name.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache';
      response.writeHead(200, { 'content-type': type, 'cache-control': kept }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  };
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

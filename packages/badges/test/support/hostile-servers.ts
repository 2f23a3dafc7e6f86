import type { RequestListener, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import type { VerifyLimits } from '../../src/index.js';

export const MEGABYTE = 2 ** 20;
const zeros = new Uint8Array(MEGABYTE);

/** Gzip that grows a thousandfold. */
async function bomb(megabytes: number): Promise<Uint8Array> {
  const gzip = createGzip();
  const whole = buffer(gzip);
  for (let count = 0; count < megabytes; count += 1) gzip.write(zeros);
  gzip.end();
  return whole;
}

const bombBytes = await bomb(200);

function pour(response: ServerResponse, left: number): void {
  if (left === 0) response.end();
  else response.write(zeros, () => pour(response, left - 1));
}

const redirectTo =
  (location: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location }).end();

/** What a website does, what a verification says of it, and the limits it takes to see that soon. */
export type Hostile = [
  title: string,
  code: string,
  why: string,
  listener: RequestListener,
  limits?: VerifyLimits,
];

const SOON: VerifyLimits = { requestMs: 150, totalMs: 400 };

/** Websites that mean harm, or fail; `content` is what they would answer if they did not. */
export function hostileServers(site: string, content: string): readonly Hostile[] {
  return [
    [
      'answers 200 KB that become 200 MB',
      'key.unresolvable',
      'larger than',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bombBytes),
    ],
    [
      'answers in compression upon compression',
      'key.unresolvable',
      'compressed more than once',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(bombBytes),
    ],
    [
      'answers in twenty layers of compression',
      'key.unresolvable',
      'does not answer',
      (_, response) =>
        response
          .writeHead(200, { 'content-encoding': Array.from({ length: 20 }, () => 'gzip').join() })
          .end(bombBytes),
    ],
    [
      'answers in a compression that it does not use',
      'key.unresolvable',
      'breaks off',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(content),
    ],
    ['answers 100 MB', 'key.unresolvable', 'larger than', (_, response) => pour(response, 100)],
    [
      'answers one byte a second',
      'limit.time',
      'too long',
      (_, response) => {
        const timer = setInterval(() => response.write('{'), 1000);
        response.on('close', () => clearInterval(timer));
        response.write('{');
      },
      SOON,
    ],
    ['never sends its headers', 'limit.time', 'too long', () => undefined, SOON],
    [
      'sends headers, and then nothing',
      'limit.time',
      'too long',
      (_, response) => response.flushHeaders(),
      SOON,
    ],
    [
      'sends one header a second',
      'limit.time',
      'too long',
      ({ socket }) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const timer = setInterval(() => socket.write('x: y\r\n'), 1000);
        socket.on('close', () => clearInterval(timer));
      },
      SOON,
    ],
    [
      'sends headers without end',
      'key.unresolvable',
      'does not answer',
      ({ socket }) => void socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(MEGABYTE)}\r\n`),
    ],
    [
      'redirects to itself',
      'key.unresolvable',
      'too often',
      ({ url }, response) => response.writeHead(302, { location: `${site}${url}` }).end(),
    ],
    [
      'redirects four times',
      'key.unresolvable',
      'too often',
      redirecting({ times: 4, site, content }),
    ],
    [
      'redirects to nowhere',
      'key.unresolvable',
      'status 302',
      (_, response) => response.writeHead(302, { location: 'https://' }).end(),
    ],
    [
      'redirects to this machine',
      'link.blocked',
      'not one of the public web',
      redirectTo('https://127.0.0.1/'),
    ],
    [
      'redirects to this machine by name',
      'link.blocked',
      'not one of the public web',
      redirectTo('https://localhost/'),
    ],
    [
      'redirects to the services of a cloud',
      'link.blocked',
      'not one of the public web',
      redirectTo('https://169.254.169.254/latest/meta-data/'),
    ],
    [
      'redirects to http',
      'link.blocked',
      'not one of the public web',
      redirectTo('http://badges.example.org/'),
    ],
    [
      'closes the connection',
      'key.unresolvable',
      'does not answer',
      ({ socket }) => void socket.destroy(),
    ],
    [
      'resets the connection in the middle',
      'key.unresolvable',
      'breaks off',
      ({ socket }, response) => response.write(content, () => socket.resetAndDestroy()),
    ],
    [
      'announces more than it sends',
      'key.unresolvable',
      'breaks off',
      ({ socket }, response) =>
        response
          .writeHead(200, { 'content-length': content.length + 1 })
          .write(content, () => socket.end()),
    ],
    [
      'announces less than it sends',
      'key.unresolvable',
      'not JSON',
      ({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n${content}`),
    ],
    [
      'does not speak HTTP',
      'key.unresolvable',
      'does not answer',
      ({ socket }) => void socket.end('220 ready\r\n'),
    ],
  ];
}

/** A website that answers after some redirects. */
export function redirecting(options: {
  readonly times: number;
  readonly site: string;
  readonly content: string;
}): RequestListener {
  const { times, site, content } = options;
  return ({ url = '' }, response) => {
    if (url.endsWith('?'.repeat(times))) response.end(content);
    else response.writeHead(302, { location: `${site}${url}?` }).end();
  };
}

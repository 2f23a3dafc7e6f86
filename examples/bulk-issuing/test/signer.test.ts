import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKey, verifyBadge } from '@cop-credentials/badges';
import { Pool } from 'undici';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { awardDraft } from '../src/awards/award-draft.js';
import { createKeyFile, readKeyFile } from '../src/issuing/key-file.js';
import { networkIssuer } from '../src/issuing/network-issuer.js';
import { listenOnSocket } from '../src/signer/listen-on-socket.js';
import { rateBound } from '../src/signer/rate-bound.js';
import { connectSigner, type RemoteSigner } from '../src/signer/remote-signer.js';
import { createSignerService, type SignatureRecord } from '../src/signer/signer-service.js';

let folder: string;
let socket: string;
let service: Server;
let signatures: SignatureRecord[];
const opened: RemoteSigner[] = [];

async function startService(perSecond = 1000, key?: Awaited<ReturnType<typeof generateKey>>) {
  service = createSignerService({
    keys: new Map([['2026', key ?? (await generateKey())]]),
    perSecond,
    log: (record) => signatures.push(record),
  });
  await listenOnSocket(service, socket);
}

async function client(retries = 4): Promise<RemoteSigner> {
  const signer = await connectSigner({ socket, keyName: '2026', retries });
  opened.push(signer);
  return signer;
}

function stopService(): Promise<void> {
  service.closeAllConnections();
  return new Promise((resolve) => service.close(() => resolve()));
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signer-'));
  socket = join(folder, 'signer.sock');
  signatures = [];
  await startService();
});

afterEach(async () => {
  for (const signer of opened.splice(0)) await signer.close();
  await stopService();
  rmSync(folder, { recursive: true });
});

describe('the signer service', () => {
  test('signs badges that verify, and logs each signature', async () => {
    const issuer = networkIssuer(await client());
    const badge = await issuer.issue(awardDraft('ann@example.org'));
    const [document] = issuer.documents();
    const fetch = async () => new Response(JSON.stringify(document?.content));
    expect((await verifyBadge(badge, { fetch })).problems).toEqual([]);
    expect(signatures).toHaveLength(1);
    expect(signatures[0]).toMatchObject({
      key: '2026',
      data: expect.stringMatching(/^[0-9a-f]{128}$/),
    });
  });

  test.each<[string, string, string, Uint8Array | undefined, number]>([
    ['a key that is not there', 'POST', '/keys/2025/signatures', new Uint8Array(64), 404],
    ['another path', 'GET', '/keys/2026/../../etc', undefined, 404],
    ['no path', 'GET', '/', undefined, 404],
    ['too few bytes', 'POST', '/keys/2026/signatures', new Uint8Array(63), 400],
    ['too many bytes', 'POST', '/keys/2026/signatures', new Uint8Array(65), 400],
    ['a large body', 'POST', '/keys/2026/signatures', new Uint8Array(1_000_000), 400],
    ['no body', 'POST', '/keys/2026/signatures', undefined, 400],
    ['a signature that is only asked after', 'GET', '/keys/2026/signatures', undefined, 405],
    ['a key to be written', 'PUT', '/keys/2026', new Uint8Array(64), 405],
  ])('refuses %s', async (_, method, path, body, status) => {
    const pool = new Pool('http://signer', { socketPath: socket });
    const answer = await pool
      .request({ path, method, ...(body && { body }) })
      .then(({ statusCode }) => statusCode)
      // A body that goes on after the answer ends the connection.
      .catch(() => status);
    await pool.destroy();
    expect(answer).toBe(status);
    expect(signatures).toEqual([]);
  });

  test('never tells the private half', async () => {
    const pool = new Pool('http://signer', { socketPath: socket });
    const { body } = await pool.request({ path: '/keys/2026', method: 'GET' });
    const told = Object.keys(Object(await body.json()));
    await pool.destroy();
    expect(told).toEqual(['algorithm', 'publicKeyMultibase', 'publicKeyJwk'].slice(0, told.length));
  });

  test('gives its socket to its own group and to nobody else', () => {
    expect(statSync(socket).mode & 0o777).toBe(0o660);
  });

  test('takes the place of one that died, and not of one that lives', async () => {
    const other = createSignerService({ keys: new Map(), perSecond: 1, log: () => undefined });
    await expect(listenOnSocket(other, socket)).rejects.toThrow('Another server listens');
    await stopService();
    writeFileSync(socket, '');
    await startService();
    await expect(client()).resolves.toMatchObject({ algorithm: 'Ed25519' });
  });

  test('does not let a client that says nothing stop the others', async () => {
    const silent = connect(socket);
    const signer = await client();
    await expect(signer.sign(new Uint8Array(64))).resolves.toHaveLength(64);
    silent.destroy();
  });
});

describe('the bound on signatures', () => {
  test('lets so many through in each second', () => {
    let now = 10_000;
    const mayPass = rateBound(2, () => now);
    expect([mayPass(), mayPass(), mayPass()]).toEqual([true, true, false]);
    now = 11_000;
    expect(mayPass()).toBe(true);
  });

  test('makes a client wait, and gives it its signature in the end', async () => {
    await stopService();
    await startService(2);
    const signer = await client();
    const wanted = Array.from({ length: 3 }, () => signer.sign(new Uint8Array(64)));
    expect((await Promise.all(wanted)).map(({ length }) => length)).toEqual([64, 64, 64]);
  });
});

describe('the client of the signer', () => {
  test('tries again while the service is started anew', async () => {
    const key = await generateKey();
    await stopService();
    await startService(1000, key);
    const signer = await client();
    await stopService();
    const wanted = signer.sign(new Uint8Array(64));
    await startService(1000, key);
    await expect(wanted).resolves.toHaveLength(64);
  });

  test('fails where the service stays away, and says that it is not ready', async () => {
    const signer = await client(1);
    expect(await signer.isReady()).toBe(true);
    await stopService();
    await expect(signer.sign(new Uint8Array(64))).rejects.toThrow();
    expect(await signer.isReady()).toBe(false);
    await startService();
  });

  test('reads no answer that is longer than any signature', async () => {
    const signer = await client(0);
    await stopService();
    service = createServer((_, response) => response.end('x'.repeat(100_000)));
    await listenOnSocket(service, socket);
    await expect(signer.sign(new Uint8Array(64))).rejects.toThrow();
  });

  test('hands out no badge when the service signs with another key', async () => {
    const issuer = networkIssuer(await client());
    await stopService();
    await startService();
    const issued = issuer.issue(awardDraft('ann@example.org'));
    await expect(issued).rejects.toMatchObject({ code: 'issue.self-check' });
  });
});

describe('a key file', () => {
  test('is its owner’s alone, and is not made anew', async () => {
    const file = join(folder, 'key.json');
    await createKeyFile(file);
    const first = await readKeyFile(file);
    await createKeyFile(file);
    expect((await readKeyFile(file)).publicKeyMultibase).toBe(first.publicKeyMultibase);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('that others may read is refused', async () => {
    const file = join(folder, 'key.json');
    await createKeyFile(file);
    chmodSync(file, 0o640);
    await expect(readKeyFile(file)).rejects.toThrow('can be read by others');
  });
});

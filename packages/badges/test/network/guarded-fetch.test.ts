import { execFileSync } from 'node:child_process';
import { getDefaultAutoSelectFamily, setDefaultAutoSelectFamily } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { createGuardedFetch, guardedFetch } from '../../src/node.js';
import { loopbackOnly, serve } from '../support/loopback.js';
import { thrown } from '../support/thrown.js';

/** A server that keeps what it was asked. */
async function listening() {
  const asked: object[] = [];
  const server = await serve(({ method, url, headers }, response) => {
    asked.push({ method, url, ...headers });
    if (url === '/away') response.writeHead(302, { location: '/there' });
    response.end('secret');
  });
  return { asked, ...server };
}

const PRIVATE_ADDRESSES = [
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.1',
  '0177.0.0.1',
  '１２７.0.0.1',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[fe80::1]',
  '[fd00::1]',
  '10.0.0.1',
  '100.100.100.200',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.0.1',
  '192.168.0.1',
  'localhost',
];

// Whether these stand for anything is for the machine to say that the tests run on.
const LOCAL_NAMES = ['a.localhost', 'printer.local', 'metadata.google.internal', 'intranet'];

describe('the guarded fetch never connects to', () => {
  it.each([...PRIVATE_ADDRESSES, ...LOCAL_NAMES])('%s over https', async (host) => {
    expect(await thrown(() => guardedFetch(`https://${host}/`))).toMatchObject({
      name: 'BadgeError',
      code: 'link.blocked',
    });
  });

  it.each(PRIVATE_ADDRESSES)('%s, even where any name and port will do', async (host) => {
    const { port, asked } = await listening();
    const fetch = createGuardedFetch({ allowsUrl: () => true });
    expect(await thrown(() => fetch(`http://${host}:${port}/`))).toMatchObject({
      code: 'link.blocked',
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['http', 'http://example.org/'],
    ['another port', 'https://example.org:8443/'],
    ['http on the port of https', 'http://example.org:443/'],
  ])('%s', async (_, address) => {
    expect(await thrown(() => guardedFetch(address))).toMatchObject({ code: 'link.blocked' });
  });

  it.each<[string, readonly string[]]>([
    ['one private address', ['127.0.0.1']],
    ['a public and a private address', ['8.8.8.8', '10.0.0.1']],
    ['a private address in IPv6', ['2606:4700:4700::1111', '::1']],
    ['an address with a zone', ['fe80::1%eth0']],
    ['what is no address', ['localhost']],
    ['nothing', []],
  ])('a name that stands for %s', async (_, addresses) => {
    const { port, asked } = await listening();
    const fetch = createGuardedFetch({ allowsUrl: () => true, resolve: async () => addresses });
    expect(await thrown(() => fetch(`http://example.org:${port}/`))).toMatchObject({
      code: 'link.blocked',
    });
    expect(asked).toEqual([]);
  });

  it('a name that stood for a public address a moment ago', async () => {
    const { port, asked } = await listening();
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const fetch = createGuardedFetch({
      ...loopbackOnly,
      allowsUrl: () => true,
      resolve: async () => answers.shift() ?? [],
    });
    const address = `http://example.org:${port}/`;
    expect(await (await fetch(address)).text()).toBe('secret');
    expect(await thrown(() => fetch(address))).toMatchObject({ code: 'link.blocked' });
    expect(asked).toHaveLength(1);
  });
});

describe('the guarded fetch', () => {
  it('says who asks, and nothing else', async () => {
    const { origin, asked } = await listening();
    const fetch = createGuardedFetch(loopbackOnly);
    const answer = await fetch(`${origin}/a?b=c`, { headers: { accept: 'application/json' } });
    expect(await answer.text()).toBe('secret');
    expect(asked).toEqual([
      {
        method: 'GET',
        url: '/a?b=c',
        host: origin.slice('http://'.length),
        connection: 'close',
        accept: 'application/json',
        'accept-encoding': 'gzip, deflate',
        'accept-language': '*',
        'sec-fetch-mode': 'cors',
        'user-agent': `cop-credentials/${manifest.version}`,
      },
    ]);
  });

  it('takes a Request, and gives the address that answered', async () => {
    const { origin, asked } = await listening();
    const request = new Request(`${origin}/`, { method: 'HEAD', headers: { 'x-page': '1' } });
    const { url, status } = await createGuardedFetch(loopbackOnly)(request);
    expect([url, status]).toEqual([`${origin}/`, 200]);
    expect(asked).toMatchObject([{ method: 'HEAD', 'x-page': '1' }]);
  });

  it.each([true, false])('judges names, one family or several at a time: %s', async (several) => {
    const { port } = await listening();
    const before = getDefaultAutoSelectFamily();
    setDefaultAutoSelectFamily(several);
    onTestFinished(() => setDefaultAutoSelectFamily(before));
    const ask = (address: string) =>
      createGuardedFetch({
        ...loopbackOnly,
        allowsUrl: () => true,
        resolve: async () => [address],
      })(`http://example.org:${port}/`);
    expect(await (await ask('127.0.0.1')).text()).toBe('secret');
    expect(await thrown(() => ask('127.0.0.2'))).toMatchObject({ code: 'link.blocked' });
  });

  it('gives a redirect as the answer, whatever is asked of it', async () => {
    const { origin, asked } = await listening();
    const fetch = createGuardedFetch(loopbackOnly);
    const { status, headers } = await fetch(`${origin}/away`, { redirect: 'follow' });
    expect([status, headers.get('location')]).toEqual([302, '/there']);
    expect(asked).toHaveLength(1);
  });

  it('keeps no connection open', async () => {
    const { origin, asked } = await listening();
    const fetch = createGuardedFetch(loopbackOnly);
    for (const _ of [1, 2]) await (await fetch(origin)).text();
    expect(asked).toMatchObject([{ connection: 'close' }, { connection: 'close' }]);
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses to %s', async (method) => {
    expect(await thrown(() => guardedFetch('https://example.org/', { method }))).toMatchObject({
      code: 'option.invalid',
      path: '/method',
    });
  });

  it.each([
    ['a server that is not there', async () => [`http://127.0.0.1:1/`, loopbackOnly] as const],
    [
      'a name that is not there',
      async () =>
        [
          'http://example.org/',
          { allowsUrl: () => true, resolve: () => Promise.reject(new Error('ENOTFOUND')) },
        ] as const,
    ],
  ])('fails as fetch does for %s', async (_, make) => {
    const [address, options] = await make();
    expect(await thrown(() => createGuardedFetch(options)(address))).toMatchObject({
      name: 'TypeError',
      message: 'fetch failed',
    });
  });

  it('stops when it is told to', async () => {
    const server = await serve(() => undefined);
    const signal = AbortSignal.timeout(20);
    const fetch = createGuardedFetch(loopbackOnly);
    expect(await thrown(() => fetch(server.origin, { signal }))).toMatchObject({
      name: 'TimeoutError',
    });
  });
});

test('undici is loaded when the network is asked for the first time', { timeout: 30_000 }, () => {
  const entry = new URL('../../src/node.ts', import.meta.url).href;
  const program = `
    import { createRequire } from 'node:module';
    const { guardedFetch } = await import('${entry}');
    const loaded = () =>
      Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes('undici'));
    const before = loaded();
    await guardedFetch('https://127.0.0.1/').catch(() => undefined);
    console.log(JSON.stringify([before, loaded()]));
  `;
  const source = '--conditions=@cop-credentials/source';
  const flags = [source, '--import', 'tsx', '--input-type=module', '--eval', program];
  const cwd = fileURLToPath(new URL('../../../../', import.meta.url));
  expect(execFileSync(process.execPath, flags, { cwd, encoding: 'utf8' }).trim()).toBe(
    '[false,true]',
  );
});

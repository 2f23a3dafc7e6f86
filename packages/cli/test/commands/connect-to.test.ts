import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createIssuer, generateKey } from '@cop-credentials/badges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandFile } from '../support/bundle.js';
import { runForJson } from '../support/run-command.js';
import { draft, webProfile } from '../support/samples.js';

const origin = 'https://badges.example.org';
const asked: string[] = [];
const answers = new Map<
  string,
  { readonly status: number; readonly location?: string; readonly body: string }
>();
let server: Server;
let address = '';

beforeAll(async () => {
  const issuer = createIssuer({ profile: webProfile, key: await generateKey() });
  const badge = JSON.stringify(await issuer.issue(draft));
  for (const { url, content } of issuer.documents())
    answers.set(new URL(url).pathname, { status: 200, body: JSON.stringify(content) });
  answers.set('/badges/7', { status: 200, body: badge });
  answers.set('/badges/moved', { status: 302, location: '/badges/7', body: '' });
  answers.set('/badges/elsewhere', {
    status: 302,
    location: 'https://127.0.0.1/badges/7',
    body: '',
  });
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status, location, body } = answers.get(request.url ?? '') ?? { status: 404, body: '' };
    response.writeHead(status, location === undefined ? {} : { location });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
});

afterAll(() => server.close());

/** Runs the command as a process. */
async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [commandFile, ...args, '--json'], { timeout: 50_000 });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  const [code] = await once(child, 'close');
  return { code, json: JSON.parse(stdout) };
}

const detour = () => ['--connect-to', `${origin}=${address}`];

describe('--connect-to', () => {
  it('has a badge of a portal on this machine verified, its keys included', async () => {
    const ran = await run('verify', `${origin}/badges/7`, ...detour());
    expect(ran).toMatchObject({ code: 0, json: { summary: { valid: 1 } } });
    expect(asked).toContain('/.well-known/did.json');
  });

  it('follows what that portal redirects to within its origin', async () => {
    expect((await run('verify', `${origin}/badges/moved`, ...detour())).code).toBe(0);
  });

  it('shows a badge without judging it', async () => {
    const ran = await run('inspect', `${origin}/badges/7`, ...detour());
    expect(ran).toMatchObject({ code: 0, json: { checked: false, credential: { id: draft.id } } });
  });

  it.each([
    ['a redirect to this machine', '/badges/elsewhere', origin],
    ['another origin', '/badges/7', 'https://127.0.0.1'],
    ['the server by its own address', '/badges/7', 'https://localhost'],
    ['another port of the origin', '/badges/7', `${origin}:8443`],
  ])('guards everything else: %s', async (_name, path, from) => {
    const ran = await run('verify', from + path, ...detour());
    expect(ran.code).toBe(2);
    expect(ran.json.results[0].report.problems[0].code).toBe('link.blocked');
  });

  it('says that an address to inspect leads to nothing, and not that the badge is wrong', async () => {
    const ran = await run('inspect', `${origin}/badges/none`, ...detour());
    expect(ran).toMatchObject({ code: 2, json: { error: { code: 'link.not-resolved' } } });
  });

  it.each([
    ['no address', origin],
    ['an address without a port name', `${origin}=127.0.0.1:8080`],
    ['an origin over http', 'http://badges.example.org=http://127.0.0.1:8080'],
    ['a path in the origin', `${origin}/badges=http://127.0.0.1:8080`],
    ['a slash at the end of the address', `${origin}=http://127.0.0.1:8080/`],
    ['a path in the address', `${origin}=http://127.0.0.1:8080/portal`],
    ['a user name', `${origin}=http://ann@127.0.0.1:8080`],
    ['an address of another machine', `${origin}=http://10.0.0.1:8080`],
    ['a name that only looks like this machine', `${origin}=http://127.0.0.1.example.org`],
    ['another scheme', `${origin}=ftp://127.0.0.1`],
    ['two answers', `${origin}=http://127.0.0.1:1=http://127.0.0.1:2`],
  ])('is used wrongly with %s', async (_name, value) => {
    const { code, json } = await runForJson([
      'verify',
      `${origin}/badges/7`,
      '--connect-to',
      value,
    ]);
    expect(code).toBe(64);
    expect(json).toMatchObject({ error: { code: 'usage' } });
  });

  it('is used wrongly with one origin twice', async () => {
    const twice = [...detour(), ...detour()];
    expect((await runForJson(['verify', `${origin}/badges/7`, ...twice])).code).toBe(64);
  });
});

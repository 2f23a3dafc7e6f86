import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestPortal, type TestPortal } from './support/visitor.js';

let test: TestPortal;

beforeAll(async () => {
  test = await openTestPortal();
});
afterAll(() => test.close());

function send(body: string, type: string, path = '/sign-in'): Response | Promise<Response> {
  return test.app.request(`http://127.0.0.1${path}`, {
    method: 'POST',
    body,
    headers: { origin: 'http://127.0.0.1', 'content-type': type },
  });
}

const boundary = 'x';
const urlEncoded = 'application/x-www-form-urlencoded';
const multipart = `multipart/form-data; boundary=${boundary}`;

const part = (name: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n\r\n`;

const names = Array.from({ length: 5_001 }, (_, index) => `a${index}`);

describe('a form that no browser sends', () => {
  it.each([
    ['in an address', names.map((name) => `${name}=`).join('&'), urlEncoded],
    ['in parts', `${names.map(part).join('')}--${boundary}--\r\n`, multipart],
    ['all of one name', names.map(() => 'a=').join('&'), urlEncoded],
  ])('is refused for the number of its fields: %s', async (_name, body, type) => {
    const answer = await send(body, type, '/verify');
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('at most 5000 fields');
  });

  it.each([
    ['JSON', '{}', 'application/json'],
    ['text', 'a=b', 'text/plain'],
    ['parts without a boundary', 'a', 'multipart/form-data'],
    ['parts that end too early', `--${boundary}`, multipart],
  ])('is refused as no form, and nothing is written to the log: %s', async (_name, body, type) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const answer = await send(body, type);
    const lines = log.mock.calls.length;
    log.mockRestore();
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('What was sent is no form');
    expect(lines).toBe(0);
  });

  it.each([
    ['/sign-in', 401],
    ['/proposals/new', 401],
    ['/verify', 422],
  ])(
    'is not read where it is long and whoever sends it is not signed in: %s',
    async (path, status) => {
      const answer = await send(`a=${'x'.repeat(200_000)}`, urlEncoded, path);
      expect(answer.status).toBe(status);
    },
  );

  it('is read where whoever sends it is signed in, up to what files need', async () => {
    const ada = await test.signIn('ada@example.org');
    expect((await ada.post('/account/name', { name: 'a'.repeat(200_000) })).status).toBe(422);
    expect((await ada.post('/account/name', { name: 'a'.repeat(9_000_000) })).status).toBe(413);
  });

  it('keeps every value of each name, also of names that objects have', async () => {
    const answer = await send('__proto__=x&constructor=y&emailAddress=no+address', urlEncoded);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('no address');
  });
});

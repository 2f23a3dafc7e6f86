import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awardBadge } from './support/awarded.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

let test: TestPortal;
let now = new Date('2026-04-01T12:00:00Z');

beforeEach(async () => {
  now = new Date('2026-04-01T12:00:00Z');
  test = await openTestPortal({ clock: () => now });
});
afterEach(() => test.close());

function ask(path: string, headers: Readonly<Record<string, string>> = {}) {
  return test.app.request(`http://127.0.0.1${path}`, { headers });
}

describe('who the issuer is', () => {
  it.each([
    ['/.well-known/did.json', 'application/did+json'],
    ['/.well-known/jwks.json', 'application/jwk-set+json'],
  ])('is published for everybody at %s', async (path, mediaType) => {
    const answer = await ask(path, { origin: 'https://elsewhere.example' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(mediaType);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const text = await answer.text();
    expect(text).toContain('did:web:credential.campus-compact.example#key-1');
    // The private half of a key is `d` in a JWK.
    expect(text).not.toMatch(/"d"|secret/i);
    const etag = answer.headers.get('etag') ?? '';
    expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
  });

  it('is not published for a portal at a port under another name', async () => {
    const other = await openTestPortal({}, { PORTAL_ORIGIN: 'https://portal.example:8443' });
    const answer = await other.app.request('http://127.0.0.1/.well-known/did.json');
    expect(await answer.json()).toMatchObject({ id: 'did:web:portal.example%3A8443' });
    other.close();
  });
});

describe('the status lists', () => {
  it('are there for everybody once there is a badge, and not before', async () => {
    expect((await ask('/status/revocation/1')).status).toBe(404);
    await awardBadge(test.portal, { emailAddress: 'ada@example.org' });
    for (const purpose of ['revocation', 'suspension']) {
      const answer = await ask(`/status/${purpose}/1`, { origin: 'https://elsewhere.example' });
      expect(answer.headers.get('content-type')).toBe('application/vc');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(await answer.json()).toMatchObject({
        id: `${test.portal.config.origin}/status/${purpose}/1`,
        credentialSubject: { statusPurpose: purpose },
      });
    }
  });

  it.each([
    '/status/revocation/2',
    '/status/revocation/0',
    '/status/refresh/1',
    '/status/revocation/1/x',
    '/status/revocation/__proto__',
  ])('are nothing where there is none: %s', async (path) => {
    await awardBadge(test.portal, { emailAddress: 'ada@example.org' });
    expect((await ask(path)).status).toBe(404);
  });

  it('are signed once while nothing changes, and anew at the moment at which something does', async () => {
    const { badge } = await awardBadge(test.portal, { emailAddress: 'ada@example.org' });
    const first = await (await ask('/status/revocation/1')).text();
    now = new Date('2026-04-01T12:00:05Z');
    expect(await (await ask('/status/revocation/1')).text()).toBe(first);
    await test.portal.statusLists.revoke(badge.issued?.badgeId ?? '');
    const second = await (await ask('/status/revocation/1')).text();
    expect(second).not.toBe(first);
    now = new Date('2026-04-01T12:01:00Z');
    expect(await (await ask('/status/revocation/1')).text()).not.toBe(second);
  });

  it('are signed anew when the clock was set back, as they would not be valid yet', async () => {
    await awardBadge(test.portal, { emailAddress: 'ada@example.org' });
    const first = await (await ask('/status/revocation/1')).text();
    now = new Date('2026-04-01T11:00:00Z');
    expect(await (await ask('/status/revocation/1')).text()).not.toBe(first);
  });
});

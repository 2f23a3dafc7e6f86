import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GrantedRole } from '../src/permissions/roles.js';
import { openTestPortal, type TestPortal, type Visitor } from './support/visitor.js';

let test: TestPortal;
let mira: Visitor;

beforeEach(async () => {
  test = await openTestPortal();
  mira = await test.signIn('mira@example.org', 'administrator');
});
afterEach(() => test.close());

async function idOf(emailAddress: string): Promise<string> {
  const { people, clock } = test.portal;
  return (await people.register(emailAddress, emailAddress, clock())).id;
}

async function rolesOf(emailAddress: string): Promise<readonly GrantedRole[] | undefined> {
  return (await test.portal.people.findByEmailAddress(emailAddress))?.roles;
}

async function change(
  who: Visitor,
  emailAddress: string,
  step: 'grant' | 'withdraw',
  role: string,
): Promise<number> {
  const path = `/administration/people/${await idOf(emailAddress)}/${step}`;
  return (await who.post(path, { role })).status;
}

describe('roles', () => {
  it('are granted and withdrawn, and who did so is written down', async () => {
    expect(await change(mira, 'sam@example.org', 'grant', 'staff')).toBe(303);
    expect(await change(mira, 'sam@example.org', 'grant', 'panel-member')).toBe(303);
    expect(await rolesOf('sam@example.org')).toEqual(['staff', 'panel-member']);
    expect(await change(mira, 'sam@example.org', 'withdraw', 'staff')).toBe(303);
    expect(await rolesOf('sam@example.org')).toEqual(['panel-member']);
    const [line] = await test.portal.ledger.lines({ type: 'role-withdrawn', limit: 1 });
    expect(line?.by).toEqual({ id: await idOf('mira@example.org'), role: 'administrator' });
  });

  it('apply with the next request', async () => {
    const sam = await test.signIn('sam@example.org', 'staff');
    await change(mira, 'sam@example.org', 'grant', 'administrator');
    expect((await sam.get('/administration')).status).toBe(200);
    await change(mira, 'sam@example.org', 'withdraw', 'administrator');
    expect((await sam.get('/administration')).status).toBe(403);
  });

  it('are written down once, however often they are granted', async () => {
    await change(mira, 'sam@example.org', 'grant', 'staff');
    await change(mira, 'sam@example.org', 'grant', 'staff');
    const id = await idOf('sam@example.org');
    const lines = await test.portal.ledger.lines({ recordId: id, type: 'role-granted', limit: 9 });
    expect(lines).toHaveLength(1);
  });

  it('are granted by nobody to themselves', async () => {
    expect(await change(mira, 'mira@example.org', 'grant', 'staff')).toBe(403);
    expect(await rolesOf('mira@example.org')).toEqual(['administrator']);
    const page = await (
      await mira.get(`/administration/people/${await idOf('mira@example.org')}`)
    ).text();
    expect(page).not.toContain('/grant"');
  });

  it.each(['portal', 'member', 'owner', '', '__proto__'])('know no role %j', async (role) => {
    expect(await change(mira, 'sam@example.org', 'grant', role)).toBe(400);
  });

  it.each(['staff', 'panel-member', 'board-member'] as const)(
    'are not for %s to grant or withdraw',
    async (role) => {
      const somebody = await test.signIn('somebody@example.org', role);
      expect(await change(somebody, 'leo@example.org', 'grant', 'administrator')).toBe(403);
      expect(await change(somebody, 'mira@example.org', 'withdraw', 'administrator')).toBe(403);
      expect(await rolesOf('mira@example.org')).toEqual(['administrator']);
    },
  );
});

describe('the last administrator', () => {
  it('stays one', async () => {
    expect(await change(mira, 'mira@example.org', 'withdraw', 'administrator')).toBe(409);
    expect(await rolesOf('mira@example.org')).toEqual(['administrator']);
    expect(await test.portal.ledger.lines({ type: 'role-withdrawn', limit: 1 })).toEqual([]);
  });

  it('may be renamed and given other roles', async () => {
    expect((await mira.post('/account/name', { name: 'Mira' })).status).toBe(303);
    const id = await idOf('mira@example.org');
    const context = { by: { id: 'test', role: 'portal' }, at: new Date() } as const;
    expect(await test.portal.people.grant(id, 'staff', context)).toMatchObject({ ok: true });
    expect(await test.portal.people.withdraw(id, 'staff', context)).toMatchObject({ ok: true });
  });

  it('may go where there is another', async () => {
    await change(mira, 'sam@example.org', 'grant', 'administrator');
    expect(await change(mira, 'mira@example.org', 'withdraw', 'administrator')).toBe(303);
    expect(await rolesOf('mira@example.org')).toEqual([]);
  });

  it('is there still when two take each other away at once', async () => {
    const sam = await test.signIn('sam@example.org', 'administrator');
    const answers = await Promise.all([
      change(mira, 'sam@example.org', 'withdraw', 'administrator'),
      change(sam, 'mira@example.org', 'withdraw', 'administrator'),
    ]);
    const left = (await test.portal.people.list()).filter(({ roles }) =>
      roles.includes('administrator'),
    );
    expect(left).toHaveLength(1);
    expect(answers.filter((status) => status === 303)).toHaveLength(1);
  });
});

describe('the list of people', () => {
  it('finds people by name or address', async () => {
    await idOf('leo@example.org');
    const found = await (await mira.get('/administration/people?words=LEO')).text();
    expect(found).toContain('leo@example.org');
    expect(found).not.toContain('<bdi>mira@example.org</bdi></div>');
  });

  it('has pages', async () => {
    for (let n = 0; n < 55; n += 1) await idOf(`person-${String(n).padStart(2, '0')}@example.org`);
    const words = 'words=person-';
    const first = await (await mira.get(`/administration/people?${words}`)).text();
    expect(first).toContain('Page 1 of 2');
    expect(first).toContain('person-49@');
    expect(first).not.toContain('person-50@');
    const last = await (await mira.get(`/administration/people?${words}&page=99`)).text();
    expect(last).toContain('person-54@');
  });

  it.each(['no-such-person', '..%2f', '%00'])('has no page for %s', async (id) => {
    expect((await mira.get(`/administration/people/${id}`)).status).toBe(404);
  });
});

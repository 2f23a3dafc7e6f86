import { describe, expect, it } from 'vitest';
import { makeFirstAdministrator } from '../src/people/first-administrator.js';
import { openTestPortal } from './support/visitor.js';

const setting = { PORTAL_ADMINISTRATOR: 'Root@example.org' };

describe('the administrator of the settings', () => {
  it.each([
    ['is made where there is none', setting, [], ['root@example.org']],
    ['is not made where there is one', setting, ['mira@example.org'], ['mira@example.org']],
    ['is nobody where none is set', {}, [], []],
  ] as const)('%s', async (_what, variables, before, after) => {
    const test = await openTestPortal({}, variables);
    for (const emailAddress of before) await test.signIn(emailAddress, 'administrator');
    await makeFirstAdministrator(test.portal);
    await makeFirstAdministrator(test.portal);
    const people = await test.portal.people.list();
    const administrators = people.filter(({ roles }) => roles.includes('administrator'));
    expect(administrators.map(({ emailAddress }) => emailAddress)).toEqual(after);
    test.close();
  });

  it('has to be an e-mail address', async () => {
    await expect(openTestPortal({}, { PORTAL_ADMINISTRATOR: 'root' })).rejects.toThrow(
      'PORTAL_ADMINISTRATOR',
    );
  });
});

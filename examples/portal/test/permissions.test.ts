import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Person } from '../src/people/person.js';
import {
  type Action,
  type Owned,
  permissions,
  type Relation,
  roleFor,
} from '../src/permissions/permissions.js';
import { type GrantedRole, grantedRoles } from '../src/permissions/roles.js';
import { authorize, may } from '../src/web/authorize.js';
import type { PortalEnv } from '../src/web/env.js';

/**
 * Who may do what, written down once more by hand: whoever changes the permissions changes this too, on purpose. Each
 * role may do it with what is their own (`o`), what they are assigned to (`a`) and what is neither (`x`). Every role is a
 * member's as well. Nobody who is not signed in may do any of it.
 */
const expected = `
                          member  staff  panel-member  board-member  administrator
proposal.create           oax     oax    oax           oax           oax
proposal.list             oax     oax    oax           oax           oax
proposal.read             o--     oax    o--           o--           oax
proposal.edit             o--     o--    o--           o--           o--
proposal.submit           o--     o--    o--           o--           o--
proposal.withdraw         o--     o--    o--           o--           o--
proposal.copy             o--     o--    o--           o--           o--
proposal.review-queue     ---     oax    ---           ---           ---
proposal.decide           ---     -ax    ---           ---           ---
proposal.override         ---     -ax    ---           ---           ---
proposal.list-publicly    ---     -ax    ---           ---           ---

training.create           oax     oax    oax           oax           oax
training.list             oax     oax    oax           oax           oax
training.read             o--     oax    o--           oax           oax
training.edit             o--     o--    o--           o--           o--
training.submit           o--     o--    o--           o--           o--
training.withdraw         o--     o--    o--           o--           o--
training.copy             o--     o--    o--           o--           o--
training.review-queue     ---     ---    ---           oax           ---
training.decide           ---     ---    ---           -ax           ---
training.list-publicly    ---     -ax    ---           ---           ---

period.edit               ---     oax    ---           ---           ---

application.start         oax     oax    oax           oax           oax
application.list          oax     oax    oax           oax           oax
application.read          o--     oax    oa-           o--           oax
application.read-material o--     oax    oa-           o--           o--
application.act           o--     o--    o--           o--           o--
application.queue         ---     oax    ---           ---           ---
application.administer    ---     -ax    ---           ---           ---
application.panel-queue   ---     ---    oax           ---           ---
application.judge         ---     ---    -a-           ---           ---
application.award         ---     -ax    ---           ---           ---
certification.read        o--     oax    o--           o--           o--
certification.award       ---     -ax    ---           ---           ---

badge.list                oax     oax    oax           oax           oax
badge.read                o--     oax    o--           o--           oax
badge.publish             o--     o--    o--           o--           o--
badge.queue               ---     oax    ---           ---           ---
badge.change-status       ---     -ax    ---           ---           ---
badge.reissue             ---     -ax    ---           ---           ---

person.read-own           o--     o--    o--           o--           o--
person.rename             o--     o--    o--           o--           o--
person.export             o--     o--    o--           o--           o--
person.list               ---     ---    ---           ---           oax
person.read               o--     o--    o--           o--           oax
person.grant              ---     ---    ---           ---           -ax
person.withdraw           ---     ---    ---           ---           oax

rules.edit                ---     ---    ---           ---           oax
audit.read                ---     ---    ---           ---           oax
export.csv                ---     ---    ---           ---           oax
`;

type Role = 'member' | GrantedRole;

const roles: readonly Role[] = ['member', ...grantedRoles];
const relations: readonly Relation[] = ['owner', 'assigned', 'other'];

const somebody = 'somebody';
const records: Readonly<Record<Relation, Owned>> = {
  owner: { ownerId: somebody },
  assigned: { ownerId: 'another', assigned: ['a third', somebody] },
  other: { ownerId: 'another', assigned: ['a third'] },
};

const rows = expected
  .split('\n')
  .filter((line) => /^\w/.test(line))
  .map((line) => {
    const [action = '', ...cells] = line.split(/\s+/);
    return { action, cells };
  });

const actions = Object.keys(permissions).filter(isAction);

function isAction(name: string): name is Action {
  return Object.hasOwn(permissions, name);
}

/** A row of the table, as the permissions have it. */
function rowOf(action: Action): readonly string[] {
  return roles.map((role) =>
    relations
      .map((relation, index) => {
        const subject = { id: somebody, roles: role === 'member' ? [] : [role] };
        return roleFor(subject, action, records[relation]) === undefined
          ? '-'
          : 'oax'.charAt(index);
      })
      .join(''),
  );
}

describe('the permissions', () => {
  it('are those of the table, and no others', () => {
    expect(rows.map(({ action }) => action)).toEqual(actions);
  });

  it.each(actions)('let each role do what the table says: %s', (action) => {
    expect(rowOf(action)).toEqual(rows.find((row) => row.action === action)?.cells);
  });

  it.each(actions)('let nobody do it who is not signed in: %s', async (action) => {
    expect(await statusFor(undefined, action, undefined)).toBe(401);
    for (const relation of relations) {
      expect(await statusFor(undefined, action, records[relation])).toBe(401);
    }
  });

  it.each(actions)('name for it a role that the person has: %s', (action) => {
    for (const role of roles) {
      for (const relation of relations) {
        const held = role === 'member' ? [] : [role];
        const acting = roleFor({ id: somebody, roles: held }, action, records[relation]);
        expect([undefined, 'member', ...held]).toContain(acting);
      }
    }
  });

  it('add up for who has several roles, and no more than that', () => {
    const sets = Array.from({ length: 2 ** grantedRoles.length }, (_, set) =>
      grantedRoles.filter((_role, bit) => Math.floor(set / 2 ** bit) % 2 === 1),
    );
    expect(sets.at(-1)).toEqual(grantedRoles);
    for (const action of actions) {
      for (const relation of relations) {
        const allows = (held: readonly GrantedRole[]) =>
          roleFor({ id: somebody, roles: held }, action, records[relation]) !== undefined;
        for (const set of sets) {
          expect(allows(set)).toBe(allows([]) || set.some((role) => allows([role])));
        }
      }
    }
  });

  it('are nobody’s as the portal itself', () => {
    const granted = Object.values(permissions).flatMap((grants) => grants.map(({ role }) => role));
    expect(granted).not.toContain('portal');
    expect(grantedRoles).not.toContain('portal');
  });
});

describe('nobody, whatever roles they have, decides for themselves', () => {
  const decisions = [
    'proposal.decide',
    'proposal.override',
    'proposal.list-publicly',
    'training.decide',
    'training.list-publicly',
    'application.administer',
    'application.judge',
    'application.award',
    'certification.award',
    'badge.change-status',
    'badge.reissue',
    'person.grant',
  ] as const satisfies readonly Action[];

  const everything = { id: somebody, roles: grantedRoles };

  it.each(decisions)('%s', (action) => {
    expect(roleFor(everything, action, { ownerId: somebody })).toBeUndefined();
    // Being put on the panel of one's own application makes no difference.
    const both = { ownerId: somebody, assigned: [somebody] };
    expect(roleFor(everything, action, both)).toBeUndefined();
    expect(roleFor(everything, action, records.assigned)).toBeDefined();
  });
});

describe('what somebody may not do', () => {
  it.each([
    ['is not there for who may not read it', 'proposal.decide', [], records.other, 404],
    ['is forbidden to who may read it', 'proposal.decide', ['staff'], records.owner, 403],
    ['is forbidden where it is of nothing in particular', 'audit.read', ['staff'], undefined, 403],
    [
      'is not there for a panel that is another’s',
      'application.judge',
      ['panel-member'],
      records.other,
      404,
    ],
    ['is done by who may', 'proposal.decide', ['staff'], records.other, 200],
  ] as const)('%s', async (_name, action, held, owned, status) => {
    const person = { id: somebody, emailAddress: 'x@example.org', name: 'X', roles: held };
    expect(await statusFor(person, action, owned)).toBe(status);
  });
});

/** The status that a page for an action answers with, and whether a link to it would be shown. */
async function statusFor(
  person: Person | undefined,
  action: Action,
  owned: Owned | undefined,
): Promise<number> {
  const app = new Hono<PortalEnv>();
  let shown = false;
  app.get('/', (context) => {
    context.set('person', person);
    shown = may(context, action, owned);
    const { id, role } = authorize(context, action, owned);
    return context.text(`${id} ${role}`);
  });
  const { status } = await app.request('/');
  expect(shown).toBe(status === 200);
  return status;
}

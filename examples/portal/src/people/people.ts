import { randomUUID } from 'node:crypto';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Database, Statement } from '../database/open-database.js';
import { people as table } from '../database/tables.js';
import type { ChangeContext, ChangeResult, Ledger } from '../ledger/ledger.js';
import { refused } from '../ledger/problem.js';
import { type GrantedRole, isGrantedRole } from '../permissions/roles.js';
import { type Person, type PersonEvent, personStream } from './person.js';

/** The people of the portal. */
export interface People {
  find(id: string): Promise<Person | undefined>;
  findByEmailAddress(emailAddress: string): Promise<Person | undefined>;
  /** Names by id, for lists; ids without a person are left out. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  list(): Promise<readonly Person[]>;
  /** The person of an address, who is registered where there is none. */
  register(emailAddress: string, name: string, at: Date): Promise<Person>;
  rename(id: string, name: string, context: ChangeContext): Promise<ChangeResult<Person>>;
  grant(id: string, role: GrantedRole, context: ChangeContext): Promise<ChangeResult<Person>>;
  /** Takes a role away; the last administrator stays one. */
  withdraw(id: string, role: GrantedRole, context: ChangeContext): Promise<ChangeResult<Person>>;
}

/** People as they stand in the ledger, with a table to find them by their address. */
export function createPeople(database: Database, ledger: Ledger): People {
  async function find(id: string): Promise<Person | undefined> {
    const [row] = await database.select().from(table).where(eq(table.id, id));
    return row && personOf(row);
  }

  async function findByEmailAddress(emailAddress: string): Promise<Person | undefined> {
    const wanted = normalised(emailAddress);
    const [row] = await database.select().from(table).where(eq(table.emailAddress, wanted));
    return row && personOf(row);
  }

  function change(id: string, event: PersonEvent, context: ChangeContext) {
    return ledger.change(personStream, id, context, (person) => {
      if (person === undefined) return refused('person.unknown', 'There is no such person.');
      const events = changes(person, event) ? [event] : [];
      return {
        ok: true,
        events,
        alongside: [put(personStream.evolve(person, event, stampOf(context)))],
      };
    });
  }

  function put({ id, emailAddress, name, roles }: Person): Statement {
    return database
      .insert(table)
      .values({ id, emailAddress, name, roles })
      .onConflictDoUpdate({ target: table.id, set: { name, roles } });
  }

  return {
    find,
    findByEmailAddress,
    namesOf: async (ids) => {
      const rows = await database
        .select({ id: table.id, name: table.name })
        .from(table)
        .where(inArray(table.id, [...new Set(ids)]));
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    list: async () => (await database.select().from(table).orderBy(asc(table.name))).map(personOf),
    register: async (given, name, at) => {
      const emailAddress = normalised(given);
      const known = await findByEmailAddress(emailAddress);
      if (known !== undefined) return known;
      const id = randomUUID();
      const event: PersonEvent = { type: 'registered', id, emailAddress, name };
      const by = { id, role: 'member' } as const;
      try {
        const person = personStream.evolve(undefined, event, { at: at.toISOString(), by });
        await ledger.change(personStream, id, { by, at }, () => ({
          ok: true,
          events: [event],
          alongside: [put(person)],
        }));
        return person;
      } catch (error) {
        // Registered meanwhile by another link to the same address.
        const other = await findByEmailAddress(emailAddress);
        if (other === undefined) throw error;
        return other;
      }
    },
    rename: (id, name, context) => change(id, { type: 'renamed', name }, context),
    grant: (id, role, context) => change(id, { type: 'role-granted', role }, context),
    withdraw: async (id, role, context) => {
      try {
        return await change(id, { type: 'role-withdrawn', role }, context);
      } catch (error) {
        if (!isRefusal(error, 'an administrator stays')) throw error;
        return refused(
          'person.last-administrator',
          'Nobody else is an administrator. Make somebody else one first.',
        );
      }
    },
  };
}

function changes(person: Person, event: PersonEvent): boolean {
  if (event.type === 'registered') return false;
  if (event.type === 'renamed') return event.name !== person.name;
  return person.roles.includes(event.role) !== (event.type === 'role-granted');
}

/** Whether the database refused a change with these words. */
function isRefusal(error: unknown, words: string): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.includes(words) || isRefusal(error.cause, words);
}

function stampOf({ by, at }: ChangeContext) {
  return { by, at: at.toISOString() };
}

/** Addresses are compared in small letters, as every large provider does. */
function normalised(emailAddress: string): string {
  return emailAddress.trim().toLowerCase();
}

function personOf({ id, emailAddress, name, roles }: typeof table.$inferSelect): Person {
  return { id, emailAddress, name, roles: roles.filter(isGrantedRole) };
}

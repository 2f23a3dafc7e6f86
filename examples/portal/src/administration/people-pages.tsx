import { Hono } from 'hono';
import * as z from 'zod';
import type { Problem } from '../ledger/problem.js';
import type { Person } from '../people/person.js';
import { grantedRoles, roleNames } from '../permissions/roles.js';
import { authorize, may } from '../web/authorize.js';
import { ActionForm, TextField } from '../web/components/form.js';
import { Facts, Problems, Said, Table } from '../web/components/parts.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { field, readForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { notFound, refusal } from '../web/refusal.js';
import { Pages, pageOf } from './pages.js';

const roleForm = z.object({ role: field.choice(grantedRoles) });

/** As many people stand on a page. */
const perPage = 50;

/** Who there is, and in which roles. */
export function peoplePages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/administration/people', async (context) => {
    authorize(context, 'person.list');
    const words = (context.req.query('words') ?? '').slice(0, 200);
    const wanted = words.trim().toLowerCase();
    const people = (await context.get('portal').people.list()).filter(({ name, emailAddress }) =>
      `${name} ${emailAddress}`.toLowerCase().includes(wanted),
    );
    const page = pageOf(people, context.req.query('page'), perPage);
    return showPage(
      context,
      { title: 'People and roles' },
      <>
        <h1>People and roles</h1>
        <search>
          <form method="get" action="/administration/people" class="filters">
            <TextField name="words" label="Name or address" type="search" isPlain value={words} />
            <button class="button quiet" type="submit">
              Find people
            </button>
          </form>
        </search>
        <Table
          caption={`People, ${people.length} in all`}
          columns={['Name', 'Address', 'Roles']}
          rows={page.items.map(({ id, name, emailAddress, roles }) => [
            <a href={`/administration/people/${id}`}>
              <Said>{name}</Said>
            </a>,
            <Said>{emailAddress}</Said>,
            roles.map((role) => roleNames[role]).join(', ') || roleNames.member,
          ])}
          empty="Nobody is called like that."
        />
        <Pages {...page} path="/administration/people" query={{ words }} what="people" />
      </>,
    );
  });

  app.get('/administration/people/:id', async (context) => {
    return showPerson(context, await find(context), []);
  });

  app.post('/administration/people/:id/grant', async (context) => {
    const person = await find(context);
    const by = authorize(context, 'person.grant', { ownerId: person.id });
    const { people, clock } = context.get('portal');
    const result = await people.grant(person.id, await roleOf(context), { by, at: clock() });
    if (!result.ok) return showPerson(context, person, result.problems);
    return context.redirect(`/administration/people/${person.id}`, 303);
  });

  app.post('/administration/people/:id/withdraw', async (context) => {
    const person = await find(context);
    const by = authorize(context, 'person.withdraw', { ownerId: person.id });
    const { people, clock } = context.get('portal');
    const result = await people.withdraw(person.id, await roleOf(context), { by, at: clock() });
    if (!result.ok) return showPerson(context, person, result.problems);
    return context.redirect(`/administration/people/${person.id}`, 303);
  });

  return app;
}

/** Whether somebody is there is for administrators to know. */
async function find(context: PortalContext): Promise<Person> {
  authorize(context, 'person.list');
  const person = await context.get('portal').people.find(context.req.param('id') ?? '');
  if (person === undefined) throw notFound();
  return person;
}

async function roleOf(context: PortalContext) {
  const read = await readForm(context, roleForm);
  if (!read.ok) throw refusal(400, 'There is no such role.');
  return read.value.role;
}

function showPerson(context: PortalContext, person: Person, problems: readonly Problem[]) {
  const { id, name, emailAddress, roles } = person;
  const mayGrant = may(context, 'person.grant', { ownerId: id });
  return showPage(
    context,
    { title: name, status: problems.length === 0 ? 200 : 409 },
    <>
      <p>
        <a href="/administration/people">All people</a>
      </p>
      <h1>
        <Said>{name}</Said>
      </h1>
      <Problems problems={problems} />
      <Facts
        facts={[
          ['Signs in as', <Said>{emailAddress}</Said>],
          ['Is', ['member' as const, ...roles].map((role) => roleNames[role]).join(', ')],
          [
            'In the ledger',
            <>
              <a href={`/administration/audit?by=${id}`}>What they did</a>,{' '}
              <a href={`/administration/audit?kind=person&record=${id}`}>what became of them</a>
            </>,
          ],
        ]}
      />
      <h2>Roles</h2>
      {!mayGrant && <p class="hint">Nobody gives a role to themselves.</p>}
      {grantedRoles.map((role) => {
        const holds = roles.includes(role);
        if (!holds && !mayGrant) return null;
        return (
          <ActionForm
            action={`/administration/people/${id}/${holds ? 'withdraw' : 'grant'}`}
            button={`${holds ? 'Withdraw' : 'Make'}: ${roleNames[role]}`}
            tone={holds ? 'danger' : 'quiet'}
          >
            <input type="hidden" name="role" value={role} />
          </ActionForm>
        );
      })}
    </>,
  );
}

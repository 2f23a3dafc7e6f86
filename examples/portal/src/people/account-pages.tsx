import { Hono } from 'hono';
import * as z from 'zod';
import { roleNames } from '../permissions/roles.js';
import { authorize, signedIn } from '../web/authorize.js';
import { ActionForm, ErrorSummary, TextField } from '../web/components/form.js';
import { Facts, Said } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { type FieldError, field, readForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import type { Person } from './person.js';

const nameForm = z.object({ name: field.text(120) });

/** What somebody sees of themselves. */
export function accountPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/account', (context) => {
    const person = signedIn(context);
    return showPage(context, { title: 'My account' }, <Account person={person} errors={[]} />);
  });

  app.post('/account/name', async (context) => {
    const person = signedIn(context);
    const by = authorize(context, 'person.rename', { ownerId: person.id });
    const read = await readForm(context, nameForm);
    if (!read.ok) {
      const account = <Account person={person} errors={read.errors} />;
      return showPage(context, { title: 'My account', status: 422 }, account);
    }
    const { people, clock } = context.get('portal');
    await people.rename(person.id, read.value.name, { by, at: clock() });
    return context.redirect('/account', 303);
  });

  return app;
}

function Account({
  person,
  errors,
}: {
  readonly person: Person;
  readonly errors: readonly FieldError[];
}) {
  const roles = ['member' as const, ...person.roles].map((role) => roleNames[role]);
  return (
    <>
      <h1>My account</h1>
      <ErrorSummary errors={errors} />
      <Facts
        facts={[
          ['Signed in as', <Said>{person.emailAddress}</Said>],
          ['You are', roles.join(', ')],
        ]}
      />
      <h2>Your name</h2>
      <ActionForm action="/account/name" button="Keep this name">
        <TextField
          name="name"
          label="As it should stand in your badges"
          autocomplete="name"
          required
          value={person.name}
          errors={errors}
        />
      </ActionForm>
      <h2>Take everything with you</h2>
      <p>
        <a href="/account/export.json" download>
          Download everything that is kept about you
        </a>{' '}
        as one JSON file: your account, proposals, applications with their files, and badges.
      </p>
      <h2>Leave</h2>
      <ActionForm action="/sign-out" button="Sign out" tone="quiet" />
    </>
  );
}

import { Hono } from 'hono';
import * as z from 'zod';
import { ActionForm, ErrorSummary, TextField } from '../web/components/form.js';
import { Notice } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { type FieldError, readForm } from '../web/form.js';
import { localOrigin } from '../web/local-origin.js';
import { showPage } from '../web/page.js';
import { limitByName, rateLimit } from '../web/rate-limit.js';
import { refusal } from '../web/refusal.js';
import { endSession, keepSession } from '../web/session.js';

const emailForm = z.object({
  emailAddress: z.email({ error: 'Enter an e-mail address, such as you@example.org.' }).max(254),
});

const tokenForm = z.object({ token: z.string().max(100) });

/** Signing in by a link that is good once, and signing out. */
export function signInPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const linksFor = limitByName({ byVisitor: 5, byAll: 20, seconds: 15 * 60 });

  app.get('/sign-in', (context) =>
    showPage(context, { title: 'Sign in' }, <SignInForm errors={[]} />),
  );

  app.post('/sign-in', rateLimit(30, 15 * 60), async (context) => {
    const read = await readForm(context, emailForm);
    if (!read.ok) {
      const form = <SignInForm errors={read.errors} entered={read.entered} />;
      return showPage(context, { title: 'Sign in', status: 422 }, form);
    }
    const { emailAddress } = read.value;
    await linksFor(context, emailAddress.toLowerCase());
    const { signIn, clock, tell, config } = context.get('portal');
    const token = await signIn.begin(emailAddress, clock());
    const link = `${localOrigin(context) ?? config.origin}/sign-in/${token}`;
    tell({
      to: emailAddress,
      subject: 'Your link to sign in',
      text: `${link}\nIt is good once, for fifteen minutes.`,
    });
    return showPage(
      context,
      { title: 'A link is on its way' },
      <>
        <h1>A link is on its way</h1>
        <p>
          Open the link that was sent to your address. It is good once, for fifteen minutes. In this
          example nothing is mailed: the link stands in the log of the portal.
        </p>
      </>,
    );
  });

  // A link in a message may be opened by a program that looks for harm in it; only the button uses it up.
  app.get('/sign-in/:token', (context) =>
    showPage(
      context,
      { title: 'Sign in' },
      <>
        <h1>Sign in</h1>
        <ActionForm action="/sign-in/complete" button="Sign in now">
          <input type="hidden" name="token" value={context.req.param('token')} />
        </ActionForm>
      </>,
    ),
  );

  app.post('/sign-in/complete', rateLimit(30, 15 * 60), async (context) => {
    const read = await readForm(context, tokenForm);
    const { signIn, clock } = context.get('portal');
    const session = read.ok ? await signIn.complete(read.value.token, clock()) : undefined;
    if (session === undefined)
      throw refusal(400, 'This link was used already or is too old. Ask for another one.');
    keepSession(context, session);
    return context.redirect('/account', 303);
  });

  app.post('/sign-out', async (context) => {
    await endSession(context);
    return context.redirect('/', 303);
  });

  return app;
}

function SignInForm(props: {
  readonly errors: readonly FieldError[];
  readonly entered?: Readonly<Record<string, readonly string[]>>;
}) {
  return (
    <>
      <h1>Sign in</h1>
      <ErrorSummary errors={props.errors} />
      <Notice>
        <p>You get a link that signs you in once. Whoever has no account yet gets one with it.</p>
      </Notice>
      <ActionForm action="/sign-in" button="Send me a link">
        <TextField
          name="emailAddress"
          label="E-mail address"
          type="email"
          autocomplete="email"
          required
          {...props}
        />
      </ActionForm>
    </>
  );
}

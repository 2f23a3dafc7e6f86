import { randomUUID } from 'node:crypto';
import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { PortalContext, PortalEnv } from './env.js';
import { showPage } from './page.js';
import { SignInWanted } from './refusal.js';

const titles: Readonly<Record<number, string>> = {
  400: 'That did not work',
  403: 'Not yours to do',
  404: 'No such page',
  409: 'Somebody was faster',
  413: 'Too large',
  429: 'Too many requests',
};

/** Says why a request came to nothing. What went wrong inside is written to the log, and stays out of the page. */
export const showProblem: ErrorHandler<PortalEnv> = (error, context) => {
  if (error instanceof SignInWanted) {
    return context.req.method === 'GET'
      ? context.redirect('/sign-in', 303)
      : problemPage(context, 401, 'Sign in', 'You are signed out. Sign in and try again.');
  }
  if (error instanceof HTTPException) {
    const title = titles[error.status] ?? 'That did not work';
    const message = error.message === '' ? 'The request was refused.' : error.message;
    return problemPage(context, error.status, title, message);
  }
  const reference = randomUUID();
  console.error(`${reference}:`, error);
  const message = `Nothing was lost that had been kept. If it happens again, tell us this reference: ${reference}`;
  return problemPage(context, 500, 'Something went wrong here', message);
};

/** Says that there is no such page. */
export const showNotFound: NotFoundHandler<PortalEnv> = (context) =>
  problemPage(context, 404, 'No such page', 'There is no such page, or it is not yours to see.');

function problemPage(context: PortalContext, status: number, title: string, message: string) {
  return showPage(
    context,
    { title, status: knownStatus(status) },
    <>
      <h1>{title}</h1>
      <p>{message}</p>
      <p>
        <a href="/">To the start</a>
      </p>
    </>,
  );
}

function knownStatus(status: number) {
  return ([400, 401, 403, 404, 409, 413, 429] as const).find((known) => known === status) ?? 500;
}

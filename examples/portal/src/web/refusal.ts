import { HTTPException } from 'hono/http-exception';

/** Ends a request because nobody is signed in; the sign-in page is shown. */
export class SignInWanted extends HTTPException {
  constructor() {
    super(401, { message: 'Sign in first.' });
  }
}

/** Ends a request with a page that says why. */
export function refusal(status: 400 | 403 | 404 | 409 | 413 | 429, message: string): HTTPException {
  return new HTTPException(status, { message });
}

/** What there is not, and what the person may not know of, look the same. */
export function notFound(): HTTPException {
  return refusal(404, 'There is no such page, or it is not yours to see.');
}

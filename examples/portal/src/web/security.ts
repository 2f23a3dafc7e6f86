import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { PortalEnv } from './env.js';
import { refusal, SignInWanted } from './refusal.js';

/** The largest form, with the files in it, in bytes. */
const mostBytes = 8 * 1024 * 1024;

/** The largest form of somebody who is not signed in. */
const mostBytesOfStrangers = 128 * 1024;

const policyHeader = 'Content-Security-Policy';

/** What a browser may do with the pages: nothing but show them, with this portal's own style, script and pictures. */
export function securityHeaders(): MiddlewareHandler {
  const usual = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginResourcePolicy: false,
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
  });
  return async (context, next) => {
    let own: string | null = null;
    await usual(context, async () => {
      await next();
      own = context.res.headers.get(policyHeader);
    });
    // What is stricter than a page, such as a file that somebody handed in, says so itself.
    if (own !== null) context.res.headers.set(policyHeader, own);
  };
}

/** Refuses forms that another site sends in the name of whoever is signed in. */
export function ownFormsOnly(): MiddlewareHandler<PortalEnv> {
  return (context, next) => {
    const { origin } = context.get('portal').config;
    const here = new URL(context.req.url).origin;
    return csrf({ origin: (given) => given === here || given === origin })(context, next);
  };
}

/** Where strangers may hand in a file; how often is limited there. */
const filesOfStrangers = '/verify';

/**
 * Refuses forms that are too large, before they are read. Whoever is not signed in has none but short ones to send, and
 * reading a long one takes its time.
 */
export function boundedForms(): MiddlewareHandler<PortalEnv> {
  const anybody = bodyLimit({
    maxSize: mostBytesOfStrangers,
    onError: () => {
      throw new SignInWanted();
    },
  });
  const known = bodyLimit({
    maxSize: mostBytes,
    onError: () => {
      throw refusal(413, `A form may have at most ${mostBytes / 1024 / 1024} MiB, files included.`);
    },
  });
  return (context, next) => {
    const isStranger = context.get('person') === undefined;
    const isShort = isStranger && context.req.path !== filesOfStrangers;
    return (isShort ? anybody : known)(context, next);
  };
}

import { describe, expect, test } from 'vitest';
import type { Json } from '../support/json-edit.js';
import {
  assertion,
  badgeClass,
  hostedPages,
  issuerProfile,
  OB2_ASSERTION,
  OB2_ISSUER,
  verdictOn,
} from '../support/open-badges-2.js';

const EVIL = 'https://badges.evil.example';

describe('a server that does not speak for the issuer', () => {
  const at = (id: string) => ({ ...hostedPages(), [id]: assertion({ id }) });
  const scoped = (id: string, verification: unknown) => ({
    ...at(id),
    [OB2_ISSUER]: issuerProfile({ verification }),
  });
  const redirect = `${OB2_ISSUER}?to=${EVIL}/a`;
  test.each<readonly [string, string, Json, string]>([
    ['of somebody else', `${EVIL}/a`, at(`${EVIL}/a`), 'hosted.scope'],
    [
      'of a host below',
      'https://x.badges.example.org/a',
      at('https://x.badges.example.org/a'),
      'hosted.scope',
    ],
    [
      'whose name begins like the one allowed',
      'https://badges.example.org.evil.example/a',
      scoped('https://badges.example.org.evil.example/a', {
        startsWith: 'https://badges.example.org',
      }),
      'hosted.scope',
    ],
    [
      'outside of the path allowed',
      OB2_ASSERTION,
      scoped(OB2_ASSERTION, { startsWith: 'https://badges.example.org/issued/' }),
      'hosted.scope',
    ],
    [
      'that leaves the path allowed',
      'https://badges.example.org/issued/../a',
      scoped('https://badges.example.org/a', { startsWith: 'https://badges.example.org/issued/' }),
      'hosted.scope',
    ],
    [
      'where none is allowed',
      OB2_ASSERTION,
      scoped(OB2_ASSERTION, { allowedOrigins: [] }),
      'hosted.scope',
    ],
    [
      'that is one of two things wanted',
      OB2_ASSERTION,
      scoped(OB2_ASSERTION, {
        startsWith: 'https://badges.example.org/',
        allowedOrigins: 'x.example',
      }),
      'hosted.scope',
    ],
    [
      'and says so itself in the name of the issuer',
      `${EVIL}/a`,
      {
        ...hostedPages(),
        [`${EVIL}/a`]: assertion({
          id: `${EVIL}/a`,
          badge: badgeClass({ issuer: issuerProfile({ verification: { startsWith: EVIL } }) }),
        }),
      },
      'hosted.scope',
    ],
  ])('%s', async (_, id, pages, code) => {
    expect(await verdictOn(pages, { type: 'Assertion', id })).toEqual(['invalid', code]);
  });

  test.each<readonly [string, string, unknown]>([
    ['its path', `${EVIL}/ours/1`, { startsWith: `${EVIL}/ours/` }],
    [
      'one of several paths',
      `${EVIL}/ours/1`,
      { startsWith: ['https://x.example/', `${EVIL}/ours/`] },
    ],
    ['the name of its host', `${EVIL}/1`, { allowedOrigins: ['badges.evil.example'] }],
    ['its origin', `${EVIL}/1`, { allowedOrigins: EVIL }],
  ])('unless the profile of the issuer names %s', async (_, id, verification) => {
    expect(await verdictOn(scoped(id, verification), { type: 'Assertion', id })).toEqual(['valid']);
  });

  test.each<readonly [string, Json]>([
    ['the badge', { [redirect]: new URL(`${EVIL}/a`), [`${EVIL}/a`]: assertion({ id: redirect }) }],
    [
      'the profile',
      {
        [redirect]: new URL(`${EVIL}/a`),
        [`${EVIL}/a`]: issuerProfile({ id: redirect, verification: { startsWith: EVIL } }),
        [`${EVIL}/b`]: assertion({ id: `${EVIL}/b`, badge: badgeClass({ issuer: redirect }) }),
      },
    ],
  ])('is not believed for the host that redirects to it with %s', async (_, changes) => {
    const id = Object.hasOwn(changes, `${EVIL}/b`) ? `${EVIL}/b` : redirect;
    const pages = { ...hostedPages(), ...changes };
    expect(await verdictOn(pages, { type: 'Assertion', id })).toEqual([
      'unverifiable',
      'link.not-resolved',
    ]);
  });
});

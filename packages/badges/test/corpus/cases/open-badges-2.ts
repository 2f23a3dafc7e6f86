import type { ProblemCode } from '../../../src/index.js';
import type { Json } from '../../support/json-edit.js';
import {
  OB2_ASSERTION as AT,
  assertion,
  OB2_BADGE as BADGE,
  badgeClass,
  OB2_CONTEXT as CONTEXT,
  OB2_HOST as HOST,
  OB2_ISSUER as ISSUER,
  issuerProfile,
  signedAssertion,
} from '../../support/open-badges-2.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import {
  EVIL,
  hosted,
  hostedWith,
  LENIENT,
  type OpenBadges2Draft,
  SEEN,
} from '../open-badges-2.js';

/** Hosted badges of Open Badges 2.0: what was given, and what the server of their issuer answers. */
export function openBadges2Cases(): Promise<readonly CorpusCase[]> {
  return casesOf('open-badges-2', [
    ...hostedCases(),
    ...copyCases(),
    ...scopeCases(),
    ...statusCases(),
  ]);
}

function hostedCases(): readonly CaseDraft[] {
  return [
    hosted({ title: 'hosted', expected: ['valid'] }),
    hosted({ title: 'hosted, as text', input: JSON.stringify(assertion()), expected: ['valid'] }),
    hosted({
      title: 'hosted, with all in one document',
      pages: { [AT]: assertion({ badge: badgeClass({ issuer: issuerProfile() }) }), [BADGE]: 404 },
      expected: ['valid'],
    }),
    hosted({
      title: 'hosted, of which the address alone is given',
      input: { type: 'Assertion', id: AT },
      expected: ['valid'],
    }),
    hostedWith(
      { verification: undefined },
      { title: 'hosted, not saying so', expected: ['valid'] },
    ),
    hostedWith(
      { verification: undefined, verify: { type: 'hosted', url: AT } },
      { title: 'hosted, under an older name', expected: ['valid'], warnings: LENIENT },
    ),
    hostedWith(
      { narrative: null, evidence: [], expires: null },
      { title: 'hosted, with members that are null', expected: ['valid'] },
    ),
    hostedWith(
      { 'extensions:OriginalCreator': { '@context': 'https://x.example/', type: ['Extension'] } },
      { title: 'hosted, with an extension', expected: ['valid'] },
    ),
    hosted({
      title: 'hosted, named by http',
      input: assertion({ id: AT.replace('https', 'http') }),
      pages: { [AT]: assertion({ id: AT.replace('https', 'http') }) },
      expected: ['valid'],
      warnings: LENIENT,
    }),
    hosted({
      title: 'hosted, by a known issuer',
      options: { trustedIssuers: [ISSUER] },
      expected: ['valid'],
    }),
    hosted({
      title: 'hosted, by an unknown issuer',
      threats: ['T37'],
      options: { trustedIssuers: [] },
      expected: ['valid'],
      warnings: ['context.outdated', 'issuer.not-listed'],
    }),
    hosted({
      title: 'hosted, and nobody may be asked',
      options: { online: false },
      expected: ['unverifiable', 'link.not-resolved'],
      warnings: [],
    }),
  ];
}

function copyCases(): readonly CaseDraft[] {
  const copy = (what: string, changes: Json, expected: CaseDraft['expected']): CaseDraft =>
    hosted({
      title: `a copy with another ${what}`,
      input: assertion({ badge: badgeClass({ issuer: issuerProfile() }), ...changes }),
      expected,
    });
  const mismatch: CaseDraft['expected'] = ['invalid', 'hosted.mismatch'];
  return [
    copy(
      'recipient',
      { recipient: { type: 'email', hashed: false, identity: 'eve@x.example' } },
      mismatch,
    ),
    copy('date of issue', { issuedOn: '2020-01-15T10:00:00Z' }, mismatch),
    copy('end', { expires: '2037-01-15T10:00:00Z' }, mismatch),
    copy('badge class', { badge: `${HOST}/badges/mastery` }, mismatch),
    copy('name', { badge: badgeClass({ name: 'Mastery' }) }, mismatch),
    copy('issuer', { badge: badgeClass({ issuer: `${EVIL}/issuer` }) }, mismatch),
    copy('spelling of its date', { issuedOn: '2026-01-15T11:00:00+01:00' }, ['valid']),
    copy('narrative', { narrative: 'She did very well.' }, ['valid']),
  ];
}

function scopeCases(): readonly CaseDraft[] {
  const threats = ['T6'];
  const at = (id: string, title: string, rest: Partial<OpenBadges2Draft>): CaseDraft =>
    hosted({
      title,
      threats,
      input: { type: 'Assertion', id },
      expected: ['invalid', 'hosted.scope'],
      ...rest,
      pages: { [id]: assertion({ id }), ...rest.pages },
    });
  const scope = (verification: unknown) => ({ [ISSUER]: issuerProfile({ verification }) });
  const redirect = `${HOST}/leave?to=${EVIL}/1`;
  const open: Partial<OpenBadges2Draft> = {
    expected: ['unverifiable', 'link.not-resolved'],
    warnings: [],
  };
  return [
    at(`${EVIL}/1`, 'at the host of a stranger', {}),
    at('https://sub.badges.example.org/1', 'at a host below the issuer’s', {}),
    at(`${HOST}.evil.example/1`, 'at a host that begins like the one allowed', {
      pages: scope({ startsWith: HOST }),
    }),
    at(AT, 'outside of the path allowed', { pages: scope({ startsWith: `${HOST}/issued/` }) }),
    at(AT, 'where no host is allowed', { pages: scope({ allowedOrigins: [] }) }),
    at('https://host.example/issued/1', 'under the path allowed', {
      pages: scope({ startsWith: ['https://host.example/issued/'] }),
      expected: ['valid'],
    }),
    at('https://host.example/1', 'at the host allowed', {
      pages: scope({ allowedOrigins: ['host.example'] }),
      expected: ['valid'],
    }),
    at(`${EVIL}/1`, 'with a profile of the issuer that the stranger wrote', {
      pages: {
        [`${EVIL}/1`]: assertion({
          id: `${EVIL}/1`,
          badge: badgeClass({ issuer: issuerProfile({ verification: { startsWith: EVIL } }) }),
        }),
      },
    }),
    at(redirect, 'behind a redirect to the host of a stranger', {
      ...open,
      pages: { [redirect]: new URL(`${EVIL}/1`), [`${EVIL}/1`]: assertion({ id: redirect }) },
    }),
    at(`${EVIL}/2`, 'of an issuer behind a redirect to the host of a stranger', {
      ...open,
      pages: {
        [`${EVIL}/2`]: assertion({ id: `${EVIL}/2`, badge: badgeClass({ issuer: redirect }) }),
        [redirect]: new URL(`${EVIL}/1`),
        [`${EVIL}/1`]: issuerProfile({ id: redirect, verification: { startsWith: EVIL } }),
      },
    }),
    at(AT, 'behind a redirect to a private address', {
      threats: ['T31'],
      pages: { [AT]: new URL('https://169.254.169.254/') },
      expected: ['unverifiable', 'link.blocked'],
      warnings: [],
    }),
  ];
}

function statusCases(): readonly CaseDraft[] {
  const page = (
    title: string,
    answer: unknown,
    expected: CaseDraft['expected'],
    warnings: readonly ProblemCode[] = [],
  ) => hosted({ title, threats: ['T20'], pages: { [AT]: answer }, expected, warnings });
  const stub = { '@context': CONTEXT, type: 'Assertion', id: AT, revoked: true };
  const open: CaseDraft['expected'] = ['unverifiable', 'link.not-resolved'];
  return [
    page('revoked by 410', 410, ['invalid', 'status.revoked']),
    page('revoked, and nothing else', { ...stub, revocationReason: 'x' }, [
      'invalid',
      'status.revoked',
    ]),
    page(
      'revoked, and still there',
      assertion({ revoked: true }),
      ['invalid', 'status.revoked'],
      SEEN,
    ),
    page(
      'revoked in words that cannot be read',
      assertion({ revoked: 'yes' }),
      ['invalid', 'status.malformed'],
      SEEN,
    ),
    hosted({
      title: 'revoked in the given copy alone',
      input: assertion({ revoked: true }),
      expected: ['valid'],
    }),
    page('unknown to its server', 404, open),
    page('on a server that fails', 500, open),
    page('with a page of HTML in its place', '<!doctype html>', open),
    page('with another document in its place', { id: AT, hello: 'world' }, open),
    page('with a badge of another address in its place', assertion({ id: `${AT}2` }), [
      'invalid',
      'hosted.mismatch',
    ]),
    page('whose server says that it is signed', signedAssertion({ id: AT }), [
      'invalid',
      'proof.missing',
    ]),
    hosted({
      title: 'without its badge class',
      pages: { [BADGE]: 404 },
      expected: open,
      warnings: [],
    }),
    hosted({ title: 'without its issuer', pages: { [ISSUER]: 404 }, expected: open, warnings: [] }),
  ];
}

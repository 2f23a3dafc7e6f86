import type { Json } from '../../support/json-edit.js';
import {
  OB2_ASSERTION as AT,
  assertion,
  OB2_BADGE as BADGE,
  badgeClass,
  OB2_CONTEXT as CONTEXT,
  OB2_EMAIL as EMAIL,
  OB2_ISSUER as ISSUER,
  issuerProfile,
  signedToken,
} from '../../support/open-badges-2.js';
import { itxt, plainText, png } from '../../support/png.js';
import { svg } from '../../support/svg.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { hosted, hostedWith, LENIENT, SEEN, signed } from '../open-badges-2.js';

/** What badges of Open Badges 2.0 say and how, whose they are, and in what they come. */
export function openBadges2MemberCases(): Promise<readonly CorpusCase[]> {
  return casesOf('open-badges-2', [
    ...formCases(),
    ...memberCases(),
    ...recipientCases(),
    ...pictureCases(),
    ...olderCases(),
  ]);
}

function formCases(): readonly CaseDraft[] {
  const form = (title: string, changes: Json, expected: CaseDraft['expected'], threats = ['T2']) =>
    hostedWith(changes, { title, threats, expected });
  const address = 'https://w3id.org/openbadges#expires';
  const end = '2020-01-01T00:00:00Z';
  return [
    form('without a context', { '@context': undefined }, ['invalid', 'json-ld.context'], ['T1']),
    form(
      'with a context of its own',
      { '@context': [CONTEXT, { until: address }] },
      ['invalid', 'json-ld.context'],
      ['T1'],
    ),
    form(
      'with an unknown context',
      { '@context': [CONTEXT, 'https://x.example/'] },
      ['unverifiable', 'json-ld.context-unknown'],
      ['T1'],
    ),
    form('with its end under an address', { [address]: end }, ['invalid', 'json-ld.form']),
    form('with its end under a prefix', { 'obi:expires': end }, ['invalid', 'json-ld.form']),
    form(
      'with a keyword',
      { '@included': [{ id: AT, expires: end }] },
      ['invalid', 'json-ld.form'],
      ['T4'],
    ),
  ];
}

function memberCases(): readonly CaseDraft[] {
  const wrong = (
    title: string,
    pages: Json,
    code: 'schema.invalid' | 'schema.type' = 'schema.invalid',
  ) => hosted({ title, pages, expected: ['invalid', code] });
  const dated = (title: string, changes: Json, expected: CaseDraft['expected'], warnings = SEEN) =>
    hostedWith(changes, { title, threats: ['T28'], expected, warnings });
  return [
    wrong('without a recipient', { [AT]: assertion({ recipient: undefined }) }),
    wrong('of a class that is none', { [BADGE]: badgeClass({ type: 'Thing' }) }, 'schema.type'),
    wrong('of a class without a name', { [BADGE]: badgeClass({ name: undefined }) }),
    wrong('of an issuer without a name', { [ISSUER]: issuerProfile({ name: undefined }) }),
    wrong('of an issuer with an unreadable scope', {
      [ISSUER]: issuerProfile({ verification: true }),
    }),
    dated('that has expired', { expires: '2026-05-31T23:59:59Z' }, ['invalid', 'validity.expired']),
    dated('that expires in another time zone', { expires: '2026-06-01T01:00:00+02:00' }, [
      'invalid',
      'validity.expired',
    ]),
    dated('issued tomorrow', { issuedOn: '2026-06-02T00:00:00Z' }, [
      'invalid',
      'validity.not-yet-valid',
    ]),
    dated('issued on 30 February', { issuedOn: '2026-02-30' }, ['invalid', 'validity.malformed']),
    dated('that ends on a calendar date', { expires: '2026-06-01' }, ['valid'], LENIENT),
    dated('without a time zone', { issuedOn: '2026-01-15T10:00:00' }, ['valid'], LENIENT),
  ];
}

function recipientCases(): readonly CaseDraft[] {
  const threats = ['T35', 'T36'];
  const asked = (emailAddress: string) => ({ recipient: { emailAddress } });
  const plain = { type: 'email', hashed: false, identity: EMAIL };
  return [
    hosted({ title: 'hers', threats, options: asked(EMAIL), expected: ['valid'] }),
    hosted({
      title: 'somebody else’s',
      threats,
      options: asked('eve@example.org'),
      expected: ['invalid', 'recipient.not-matched'],
    }),
    hostedWith(
      { recipient: plain },
      { title: 'hers, in plain text', threats, options: asked(EMAIL), expected: ['valid'] },
    ),
  ];
}

function pictureCases(): readonly CaseDraft[] {
  const text = JSON.stringify(assertion());
  const inSvg = (content: string) =>
    svg(`<openbadges:assertion xmlns:openbadges="http://openbadges.org" ${content}`);
  const picture = (title: string, input: string | Uint8Array) =>
    hosted({ title: `in ${title}`, threats: ['T29', 'T30'], input, expected: ['valid'] });
  return [
    picture('a PNG picture', png([itxt({ keyword: 'openbadges', text })])),
    picture(
      'a PNG picture as older programs write it',
      png([plainText('tEXt', 'openbadges', text)]),
    ),
    {
      ...picture('a PNG picture, compressed', png([plainText('zTXt', 'openbadges', text)])),
      warnings: [...SEEN, 'image.compressed'],
    },
    picture('a PNG picture as an address', png([plainText('tEXt', 'openbadges', AT)])),
    picture('an SVG picture', inSvg(`><![CDATA[${text}]]></openbadges:assertion>`)),
    picture('an SVG picture as an address', inSvg(`verify="${AT}"/>`)),
    signed({
      title: 'in an SVG picture, signed',
      input: inSvg(`verify="${signedToken()}"/>`),
      expected: ['valid'],
    }),
  ];
}

function olderCases(): readonly CaseDraft[] {
  const older = (title: string, input: Json, expected: CaseDraft['expected']): CaseDraft => ({
    title,
    input,
    expected,
  });
  const open: CaseDraft['expected'] = ['unverifiable', 'proof.suite-unsupported'];
  const v1 = assertion({ '@context': 'https://w3id.org/openbadges/v1' });
  return [
    older('of Open Badges 1.1', v1, open),
    older(
      'of Open Badges 1.0',
      { uid: '1', badge: BADGE, recipient: {}, verify: { type: 'hosted', url: AT } },
      open,
    ),
    hosted({
      title: 'of Open Badges 1.1 on its server',
      pages: { [AT]: v1 },
      expected: open,
      warnings: [],
    }),
    older('a class of badges', badgeClass(), ['invalid', 'input.not-an-open-badge']),
    hostedWith(
      { verification: { type: 'Oracle' } },
      { title: 'verified in an unknown way', expected: open, warnings: [] },
    ),
  ];
}

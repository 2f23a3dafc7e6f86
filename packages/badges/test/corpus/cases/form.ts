import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../../support/contexts.js';
import { edit, type Json } from '../../support/json-edit.js';
import { badgeBy, signedWith } from '../badge.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { ed25519 } from '../keys.js';

const key = ed25519();
const EXPIRED = '2026-05-01T00:00:00Z';
const XSD_DATE = 'http://www.w3.org/2001/XMLSchema#dateTime';
const VALID_UNTIL = 'https://www.w3.org/2018/credentials#validUntil';

const sign = (badge: Json) => signedWith(badge, key);
const expired = sign(badgeBy(key.did, { validUntil: EXPIRED }));
const good = sign(badgeBy(key.did));
const id = String(badgeBy(key.did).id);

/** The same signed graph in other JSON, so that something hides; and contexts that are not what they seem. */
export function formCases(): Promise<readonly CorpusCase[]> {
  return casesOf('form', [
    ...hidingCases(),
    ...contextCases(),
    ...unsignedCases(),
    ...splitCases(),
  ]);
}

const without = (badge: Json, more: Json): Json => ({
  ...edit(badge, { '/validUntil': undefined }),
  ...more,
});

function hidingCases(): readonly CaseDraft[] {
  const hidden = (
    title: string,
    change: (badge: Json) => Json,
    ...more: readonly ('json-ld.context' | 'json-ld.split-node' | 'json-ld.form')[]
  ): CaseDraft => ({
    title: `an expiry hidden ${title}`,
    threats: ['T2'],
    input: expired.then(change),
    expected: ['invalid', ...(more.length === 0 ? (['json-ld.form'] as const) : more)],
  });
  const both = ['json-ld.form', 'json-ld.split-node'] as const;
  const typed = { '@value': EXPIRED, '@type': XSD_DATE };
  const contexts = (more: unknown) => [CREDENTIALS_V2, OPEN_BADGES_3_0_3, more];
  return [
    hidden('under its full address', (badge) => without(badge, { [VALID_UNTIL]: typed })),
    hidden('under a prefix', (badge) => without(badge, { 'cred:validUntil': typed })),
    hidden('in a nested member', (badge) => without(badge, { '@nest': { validUntil: EXPIRED } })),
    hidden(
      'in an included node',
      (badge) => without(badge, { '@included': [{ id, validUntil: EXPIRED }] }),
      ...both,
    ),
    hidden(
      'in a graph',
      (badge) => without(badge, { '@graph': [{ id, validUntil: EXPIRED }] }),
      ...both,
    ),
    hidden('in a reversed member', (badge) => without(badge, { '@reverse': {} })),
    hidden(
      'behind an alias of an inline context',
      (badge) => without(badge, { '@context': contexts({ until: VALID_UNTIL }), until: typed }),
      'json-ld.context',
      'json-ld.form',
    ),
    hidden(
      'by a context that is null',
      (badge) => without(badge, { '@context': contexts(null) }),
      'json-ld.context',
    ),
    hidden(
      'by a context inside',
      (badge) => edit(badge, { '/credentialSubject/@context': { validUntil: null } }),
      'json-ld.context',
    ),
    hidden('as a value object', (badge) => ({
      ...badge,
      validUntil: { '@value': '2036-01-01T00:00:00Z', '@type': XSD_DATE },
    })),
  ];
}

function contextCases(): readonly CaseDraft[] {
  const context = (
    title: string,
    value: unknown,
    expected: CaseDraft['expected'],
    warnings: CaseDraft['warnings'] = [],
  ): CaseDraft => ({
    title: `contexts: ${title}`,
    threats: ['T1', 'T23'],
    input: good.then((badge) => edit(badge, { '/@context': value })),
    expected,
    warnings,
  });
  return [
    context(
      'in another order',
      [OPEN_BADGES_3_0_3, CREDENTIALS_V2],
      ['invalid', 'json-ld.context'],
    ),
    context('without Open Badges', [CREDENTIALS_V2], ['invalid', 'json-ld.context']),
    context('none', [], ['invalid', 'json-ld.context']),
    context(
      'one twice',
      [CREDENTIALS_V2, OPEN_BADGES_3_0_3, OPEN_BADGES_3_0_3],
      ['invalid', 'json-ld.context'],
    ),
    context(
      'one of an attacker',
      [CREDENTIALS_V2, OPEN_BADGES_3_0_3, 'https://evil.example/context.json'],
      ['unverifiable', 'json-ld.context-unknown'],
    ),
    context(
      'one that looks like ours',
      [CREDENTIALS_V2, OPEN_BADGES_3_0_3.replace('https', 'http')],
      ['invalid', 'json-ld.context'],
    ),
    context(
      'nested 400 deep',
      [CREDENTIALS_V2, OPEN_BADGES_3_0_3, nested(400)],
      ['invalid', 'input.too-large'],
    ),
    context(
      'nested 15 deep',
      [CREDENTIALS_V2, OPEN_BADGES_3_0_3, nested(15)],
      ['invalid', 'json-ld.context'],
    ),
  ];
}

function nested(depth: number): Json {
  return Array.from({ length: depth }).reduce<Json>(
    (inner) => ({ a: { '@id': 'urn:a', '@context': inner } }),
    {},
  );
}

function unsignedCases(): readonly CaseDraft[] {
  const added = (
    title: string,
    changes: Json,
    expected: CaseDraft['expected'],
    threats = ['T4'],
    warnings: CaseDraft['warnings'] = [],
  ): CaseDraft => ({
    title: `added after signing: ${title}`,
    threats,
    input: good.then((badge) => edit(badge, changes)),
    expected,
    warnings,
  });
  return [
    added(
      'a term no context defines',
      { '/favourite': 'blue' },
      ['invalid', 'json-ld.undefined-term'],
      ['T3'],
    ),
    added(
      'a type no context defines',
      { '/type/2': 'Favourite' },
      ['invalid', 'json-ld.undefined-term'],
      ['T3'],
    ),
    added('an index', { '/credentialSubject/@index': 'x' }, ['invalid', 'json-ld.form']),
    added('a default', { '/credentialSubject/@default': 'x' }, ['invalid', 'json-ld.form']),
    added(
      'a prototype',
      { '/credentialSubject/__proto__': { name: 'x' } },
      ['invalid', 'json-ld.form'],
      ['T25'],
    ),
    added(
      'a constructor',
      { '/credentialSubject/constructor': { name: 'x' } },
      ['invalid', 'json-ld.form'],
      ['T25'],
    ),
    added(
      'an empty member',
      { '/credentialSubject/achievement/fieldOfStudy': null },
      ['valid'],
      ['T4'],
      ['schema.lenient'],
    ),
    added('an empty status', { '/credentialStatus': null }, ['invalid', 'json-ld.form']),
    added('an end that is empty', { '/validUntil': [] }, ['invalid', 'json-ld.form']),
    added('an id that is a blank node', { '/credentialSubject/id': '_:b0' }, [
      'invalid',
      'json-ld.form',
    ]),
    added(
      'nodes knotted together by blank ids',
      { '/evidence': knot },
      ['invalid', 'json-ld.form'],
      ['T22'],
    ),
    added(
      'a relative id',
      { '/credentialSubject/id': 'alice' },
      ['invalid', 'json-ld.form'],
      ['T3'],
    ),
  ];
}

/** Blank nodes that all refer to each other, which take a canonicalization for ever. */
const knot = Array.from({ length: 12 }, (_, index) => ({
  id: `_:b${index}`,
  type: ['Evidence'],
  evidence: Array.from({ length: 12 }, (_, other) => ({ id: `_:b${other}` })),
}));

function splitCases(): readonly CaseDraft[] {
  const split = (
    title: string,
    change: (badge: Json) => Json,
    expected: CaseDraft['expected'],
    warnings: CaseDraft['warnings'] = [],
  ): CaseDraft => ({
    title: `split: ${title}`,
    threats: ['T2'],
    input: expired.then(change),
    expected,
    warnings,
  });
  return [
    split(
      'the end moved to a second object',
      (badge) => without(badge, { evidence: [{ id, type: ['Evidence'], validUntil: EXPIRED }] }),
      ['invalid', 'json-ld.split-node'],
    ),
    split(
      'the end moved into the issuer',
      (badge) =>
        edit(without(badge, {}), {
          '/issuer/parentOrg': {
            id,
            type: ['Profile', 'VerifiableCredential'],
            validUntil: EXPIRED,
          },
        }),
      ['invalid', 'json-ld.split-node'],
    ),
    split(
      'one id twice in a list',
      (badge) => ({
        ...badge,
        evidence: [
          { id: 'urn:uuid:9', type: ['Evidence'] },
          { id: 'urn:uuid:9', type: ['Evidence'] },
        ],
      }),
      ['invalid', 'json-ld.split-node'],
    ),
  ];
}

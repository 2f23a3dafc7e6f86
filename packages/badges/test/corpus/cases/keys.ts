import { edit, type Json } from '../../support/json-edit.js';
import { badgeBy, DID_WEB, DID_WEB_DOCUMENT, signedWith } from '../badge.js';
import { type Answer, type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { controllerDocument, ed25519, nist } from '../keys.js';

const key = ed25519();
const attacker = ed25519(9);
const METHOD = `${DID_WEB}#key-1`;

// Over JSON text, in which any method can be named, also one that is no address.
const signedBy = (issuer: string, verificationMethod: unknown, signer = key) =>
  signedWith(badgeBy(issuer), signer, {
    cryptosuite: 'eddsa-jcs-2022',
    verificationMethod,
  });

/** Whose the key is: every way to find out, and every way to pretend. */
export function keyCases(): Promise<readonly CorpusCase[]> {
  return casesOf('keys', [...bindingCases(), ...didWebCases()]);
}

function bindingCases(): readonly CaseDraft[] {
  const foreign = (title: string, issuer: string, method: string): CaseDraft => ({
    title,
    threats: ['T6'],
    input: signedBy(issuer, method, attacker),
    expected: ['invalid', 'key.not-controlled-by-issuer'],
  });
  const own = `${attacker.did}#${attacker.multibase}`;
  return [
    foreign('an attacker signs for a did:key', key.did, own),
    foreign('an attacker signs for a did:web', DID_WEB, own),
    foreign('an attacker signs for a web address', 'https://badges.example.org/issuer', own),
    foreign('a key in the fragment of another did', key.did, `${key.did}#${attacker.multibase}`),
    foreign('a did:web that only begins like the issuer', DID_WEB, `${DID_WEB}.evil.example#key-1`),
    foreign('a path under the issuer’s did', DID_WEB, `${DID_WEB}:tenant#key-1`),
    foreign('the issuer’s did in other letters', DID_WEB, 'did:web:BADGES.example.org#key-1'),
    foreign(
      'a port that the issuer does not have',
      DID_WEB,
      'did:web:badges.example.org%3A8443#key-1',
    ),
    foreign('a query behind the issuer’s did', DID_WEB, `${DID_WEB}?x=1#key-1`),
    foreign(
      'a web address with a user name',
      'https://badges.example.org/issuer',
      'https://badges.example.org@evil.example/issuer#key-1',
    ),
    foreign(
      'a web address that climbs out of the issuer’s',
      'https://badges.example.org/a',
      'https://badges.example.org/a/../evil#key-1',
    ),
    foreign('a fragment as the method', DID_WEB, '#key-1'),
    foreign('an issuer that ends in a fragment', `${DID_WEB}#key-1`, `${DID_WEB}#key-1`),
    {
      title: 'a method that is no address',
      threats: ['T6'],
      input: signedBy(DID_WEB, 'key-1'),
      expected: ['invalid', 'key.not-controlled-by-issuer'],
    },
  ];
}

function didWebCases(): readonly CaseDraft[] {
  const document = controllerDocument(DID_WEB, key);
  const multikey = edit(document, {
    '/verificationMethod/0': {
      id: METHOD,
      type: 'Multikey',
      controller: DID_WEB,
      publicKeyMultibase: key.multibase,
    },
  });
  const good = signedBy(DID_WEB, METHOD);
  const web = (
    title: string,
    body: unknown,
    expected: CaseDraft['expected'],
    threats: readonly string[] = ['T7'],
    answer: Partial<Answer> = {},
  ): CaseDraft => ({
    title: `did:web: ${title}`,
    threats,
    input: good,
    network: { [DID_WEB_DOCUMENT]: { body, ...answer } },
    expected,
  });
  const changed = (
    title: string,
    changes: Json,
    expected: CaseDraft['expected'],
    threats?: readonly string[],
  ) => web(title, edit(multikey, changes), expected, threats);
  const path = 'did:web:badges.example.org:tenants:one';
  const port = 'did:web:badges.example.org%3A8443';
  const p384 = nist('P-384');
  return [
    web('a JSON Web Key', document, ['valid']),
    web('a Multikey', multikey, ['valid']),
    changed(
      'the older type of key',
      { '/verificationMethod/0/type': 'Ed25519VerificationKey2020' },
      ['valid'],
    ),
    changed(
      'the method embedded where it is listed',
      { '/assertionMethod': Object(multikey).verificationMethod, '/verificationMethod': [] },
      ['valid'],
    ),
    changed(
      'ids relative to the document',
      { '/verificationMethod/0/id': '#key-1', '/assertionMethod': ['#key-1'] },
      ['valid'],
    ),
    changed('listed as text and not in a list', { '/assertionMethod': METHOD }, ['valid']),
    web('P-384', controllerDocument(DID_WEB, p384), ['invalid', 'key.malformed']),
    changed(
      'not listed for assertion',
      { '/assertionMethod': [] },
      ['invalid', 'key.not-controlled-by-issuer'],
      ['T5'],
    ),
    changed(
      'listed for authentication only',
      { '/assertionMethod': undefined, '/authentication': [METHOD] },
      ['invalid', 'key.not-controlled-by-issuer'],
      ['T5'],
    ),
    changed(
      'under another controller',
      { '/verificationMethod/0/controller': 'did:web:evil.example' },
      ['invalid', 'key.not-controlled-by-issuer'],
      ['T6'],
    ),
    changed('the document of somebody else', { '/id': 'did:web:evil.example' }, [
      'invalid',
      'key.not-controlled-by-issuer',
    ]),
    changed(
      'the key of somebody else under its name',
      { '/verificationMethod/0/publicKeyMultibase': attacker.multibase },
      ['invalid', 'proof.signature'],
      ['T6'],
    ),
    changed(
      'revoked, after the badge was signed',
      { '/verificationMethod/0/revoked': '2026-05-01T00:00:00Z' },
      ['invalid', 'key.revoked'],
      ['T8'],
    ),
    changed(
      'to be revoked later',
      { '/verificationMethod/0/revoked': '2027-05-01T00:00:00Z' },
      ['valid'],
      ['T8'],
    ),
    changed(
      'expired',
      { '/verificationMethod/0/expires': '2026-05-01T00:00:00Z' },
      ['invalid', 'key.expired'],
      ['T8'],
    ),
    changed(
      'with an end that is no date',
      { '/verificationMethod/0/expires': 'soon' },
      ['invalid', 'key.malformed'],
      ['T8', 'T28'],
    ),
    changed(
      'a key that cannot be read',
      { '/verificationMethod/0/publicKeyMultibase': 'z6Mk' },
      ['invalid', 'key.malformed'],
      ['T24'],
    ),
    changed(
      'a key of small order',
      { '/verificationMethod/0/publicKeyMultibase': `z6Mk${'1'.repeat(44)}` },
      ['invalid', 'key.malformed'],
      ['T12'],
    ),
    web('no document', '', ['unverifiable', 'key.unresolvable'], ['T20'], { status: 404 }),
    web(
      'a page in place of the document',
      '<html></html>',
      ['unverifiable', 'key.unresolvable'],
      ['T32'],
    ),
    web(
      'a document that names a member twice',
      `{"id":"${DID_WEB}","id":"${DID_WEB}"}`,
      ['unverifiable', 'key.unresolvable'],
      ['T26'],
    ),
    web('a redirect to a private address', '', ['unverifiable', 'link.blocked'], ['T31'], {
      status: 302,
      headers: { location: 'https://169.254.169.254/did.json' },
    }),
    web('a redirect to itself for ever', '', ['unverifiable', 'key.unresolvable'], ['T31'], {
      status: 302,
      headers: { location: DID_WEB_DOCUMENT },
    }),
    {
      title: 'did:web: with a path',
      input: signedBy(path, `${path}#key-1`),
      network: {
        'https://badges.example.org/tenants/one/did.json': { body: controllerDocument(path, key) },
      },
      expected: ['valid'],
    },
    {
      title: 'did:web: with a port',
      input: signedBy(port, `${port}#key-1`),
      network: {
        'https://badges.example.org:8443/.well-known/did.json': {
          body: controllerDocument(port, key),
        },
      },
      expected: ['valid'],
    },
    ...[
      'did:web:localhost',
      'did:web:127.0.0.1',
      'did:web:2130706433',
      'did:web:0x7f.1',
      'did:web:metadata.google.internal',
      'did:web:169.254.169.254',
    ].map(
      (id): CaseDraft => ({
        title: `did:web: at ${id.slice(8)}`,
        threats: ['T31'],
        input: signedBy(id, `${id}#key-1`),
        expected: ['unverifiable', 'link.blocked'],
      }),
    ),
    {
      title: 'a did of a method nobody knows',
      input: signedBy('did:example:issuer', 'did:example:issuer#key-1'),
      expected: ['unverifiable', 'key.unresolvable'],
    },
  ];
}

import { runInNewContext } from 'node:vm';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bakePng, bakeSvg, verifyBadge } from '../../src/index.js';
import { fullBadge, minimalBadge, NOW, verdictOn } from '../support/badges.js';
import { CREDENTIALS_V2 } from '../support/contexts.js';
import { chunk, itxt, plainText, png } from '../support/png.js';
import { credentialElement, svg } from '../support/svg.js';
import { thrown } from '../support/thrown.js';

const badge = await minimalBadge();
const text = JSON.stringify(badge);
const bytes = (content: string) => new TextEncoder().encode(content);
const utf16 = (content: string) => new Uint8Array(Buffer.from(content, 'utf16le'));
const baked = bakePng(png(), badge);
const bakedSvg = bakeSvg(svg(), badge);
const VALID = ['valid'];

/** Bytes of a class of its own, as programs may have for other reasons. */
class GuardedBytes extends Uint8Array<ArrayBuffer> {
  override get buffer(): ArrayBuffer {
    throw new Error('These bytes are not shown.');
  }
}

function shared(content: string): Uint8Array {
  const view = new Uint8Array(new SharedArrayBuffer(bytes(content).length));
  view.set(bytes(content));
  return view;
}

describe('reads a badge', () => {
  test.each<readonly [string, string | Uint8Array | object]>([
    ['as an object', badge],
    ['as an object of another realm', runInNewContext(`(${text})`)],
    ['as an object without prototypes', Object.assign(Object.create(null), badge)],
    ['as text', text],
    ['as text with space around it', `\n\t ${JSON.stringify(badge, null, 2)}\r\n`],
    ['as text after a byte order mark', `\uFEFF${text}`],
    ['as bytes', bytes(text)],
    ['as bytes after a byte order mark', bytes(`\uFEFF${text}`)],
    ['as a Buffer', Buffer.from(text)],
    ['as part of a larger buffer', bytes(`xx${text}xx`).subarray(2, -2)],
    [
      'as bytes of another realm',
      runInNewContext('new Uint8Array(bytes)', { bytes: [...bytes(text)] }),
    ],
    ['as a DataView', new DataView(bytes(text).buffer)],
    ['as bytes that are shared with others', shared(text)],
    ['as a PNG picture', baked],
    ['as a PNG picture with a compressed text', png([itxt({ text: deflateSync(text), flag: 1 })])],
    ['as a PNG picture with another badge behind it', png([itxt({ text }), itxt({ text: '{}' })])],
    ['as an SVG picture', bakedSvg],
    ['as an SVG picture with space around it', `\n ${bakedSvg}\n`],
    ['as the bytes of an SVG picture', bytes(bakedSvg)],
    [
      'as the bytes of an SVG picture with a declaration and a byte order mark',
      bytes(`\uFEFF<?xml version="1.0"?>\n${bakedSvg}`),
    ],
    ['as an SVG picture after a comment', `<!-- Made by hand -->${bakedSvg}`],
    [
      'as an SVG picture whose root has a prefix',
      bakedSvg
        .replace('<svg xmlns', '<s:svg xmlns:s')
        .replace('</svg>', '</s:svg>')
        .replaceAll('circle', 's:circle'),
    ],
  ])('%s', async (_, input) => {
    expect(await verdictOn(input)).toEqual(VALID);
  });
});

describe('finds no badge in', () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
  test.each<readonly [string, string | Uint8Array | object, string]>([
    ['empty text', '', 'input.unreadable'],
    ['space', ' \n\t', 'input.unreadable'],
    ['no bytes', new Uint8Array(), 'input.unreadable'],
    ['bytes that cannot be had', GuardedBytes.from(bytes(text)), 'input.unreadable'],
    ['prose', 'I have a badge.', 'input.unreadable'],
    ['HTML', '<!DOCTYPE html><html><body>Badge</body></html>', 'input.unreadable'],
    ['JSON that is cut off', text.slice(0, -1), 'input.unreadable'],
    ['JSON with text behind it', `${text} and more`, 'input.unreadable'],
    [
      'JSON with a name that stands twice',
      text.replace('{', '{"validUntil":"2036-01-01T00:00:00Z","validUntil":"x",'),
      'input.unreadable',
    ],
    [
      'JSON with a name that stands twice in escapes',
      text.replace('"name"', '"n\\u0061me":"x","name"'),
      'input.unreadable',
    ],
    [
      'JSON with half a surrogate pair',
      text.replace('Facilitation', '\\ud83d'),
      'input.unreadable',
    ],
    ['JSON in UTF-16', utf16(text), 'input.unreadable'],
    [
      'JSON that is not UTF-8',
      Buffer.from(text.replace('Facilitation', 'F\xe9'), 'latin1'),
      'input.unreadable',
    ],
    ['JSON with a number that is infinite', text.replace('{', '{"a":1e400,'), 'input.unreadable'],
    ['an object JSON cannot say', { ...badge, name: () => 'x' }, 'input.unreadable'],
    ['an object with a date', { ...badge, validFrom: new Date() }, 'input.unreadable'],
    ['an instance of a class', new Map(Object.entries(badge)), 'input.unreadable'],
    ['the JSON null', 'null', 'input.not-an-open-badge'],
    ['the JSON true', 'true', 'input.not-an-open-badge'],
    ['a JSON number', '-12.5e3', 'input.not-an-open-badge'],
    ['a JSON text', JSON.stringify(text), 'input.not-an-open-badge'],
    ['a JSON list', '[]', 'input.not-an-open-badge'],
    ['a list of badges', [badge], 'input.not-an-open-badge'],
    ['an empty object', {}, 'input.not-an-open-badge'],
    [
      'a class of badges of Open Badges 2.0',
      { '@context': 'https://w3id.org/openbadges/v2', type: 'BadgeClass' },
      'input.not-an-open-badge',
    ],
    ['an object without a type', { ...badge, type: undefined }, 'input.not-an-open-badge'],
    ['a type that is null', { ...badge, type: null }, 'input.not-an-open-badge'],
    ['another credential', { ...badge, type: ['VerifiableCredential'] }, 'input.not-an-open-badge'],
    [
      'a presentation',
      {
        '@context': [CREDENTIALS_V2],
        type: 'VerifiablePresentation',
        verifiableCredential: [badge],
      },
      'input.not-an-open-badge',
    ],
    [
      'a type that only looks alike',
      { ...badge, type: ['VerifiableCredential', 'openBadgeCredential'] },
      'input.not-an-open-badge',
    ],
    ['a JPEG picture', jpeg, 'image.no-credential'],
    ['a GIF picture', bytes('GIF89a'), 'image.no-credential'],
    ['a PNG picture without a badge', png(), 'image.no-credential'],
    ['a PNG picture that is cut off', baked.subarray(0, -20), 'input.unreadable'],
    ['a PNG picture of which only the start is left', baked.subarray(0, 8), 'input.unreadable'],
    [
      'a PNG picture with a damaged badge',
      png([chunk({ type: 'iTXt', data: bytes('openbadgecredential\0\0') })]),
      'input.unreadable',
    ],
    ['a PNG picture with prose for a badge', png([itxt({ text: 'prose' })]), 'input.unreadable'],
    [
      'a PNG picture with a link for a badge',
      png([itxt({ text: 'https://badges.example.org/1' })]),
      'input.unreadable',
    ],
    ['a PNG picture with an SVG for a badge', png([itxt({ text: bakedSvg })]), 'input.unreadable'],
    ['an SVG picture without a badge', svg(), 'image.no-credential'],
    ['an SVG picture that is cut off', bakedSvg.slice(0, -1), 'input.unreadable'],
    ['an SVG picture with a document type', `<!DOCTYPE svg>${bakedSvg}`, 'input.unreadable'],
    ['an SVG picture in Latin-1', Buffer.from(svg('\xe9'), 'latin1'), 'input.unreadable'],
    ['an SVG picture without end', svg('<g>'.repeat(1000)), 'input.too-large'],
    ['an SVG picture with prose for a badge', svg(credentialElement('prose')), 'input.unreadable'],
    ['XML that is no picture', '<?xml version="1.0"?><badge/>', 'input.unreadable'],
  ])('%s', async (_, input, code) => {
    expect(await verdictOn(input)).toEqual(['invalid', code]);
  });
});

describe('leaves open what cannot be looked into yet, and calls it no forgery', () => {
  const assertion = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: 'https://example.org/assertions/1',
    badge: 'https://example.org/badges/1',
  };
  test.each<readonly [string, string | Uint8Array | object, string]>([
    [
      'an SVG picture with a badge of Open Badges 2.0',
      svg('<a:assertion xmlns:a="http://openbadges.org" verify="https://x.example/1"/>'),
      'link.not-resolved',
    ],
    ['a link', 'https://badges.example.org/1', 'link.not-resolved'],
    ['a link over another scheme', 'ftp://badges.example.org/1', 'link.blocked'],
    ['a badge of Open Badges 2.0', assertion, 'link.not-resolved'],
    ['a badge of Open Badges 2.0 as text', JSON.stringify(assertion), 'link.not-resolved'],
    [
      'a badge of Open Badges 1.1',
      { ...assertion, '@context': 'https://w3id.org/openbadges/v1' },
      'proof.suite-unsupported',
    ],
    [
      'a badge of Open Badges 1.0',
      { uid: '1', badge: 'https://example.org/badges/1', verify: { type: 'hosted' } },
      'proof.suite-unsupported',
    ],
    [
      'a badge of Open Badges 0.5',
      { recipient: 'alice@example.org', badge: { version: '0.5.0' } },
      'proof.suite-unsupported',
    ],
    [
      'a picture with a badge of Open Badges 2.0',
      png([plainText('tEXt', 'openbadges', JSON.stringify(assertion))]),
      'link.not-resolved',
    ],
  ])('%s', async (_, input, code) => {
    expect(await verdictOn(input)).toEqual(['unverifiable', code]);
  });
});

describe('refuses a call with', () => {
  test.each([undefined, null, 5, true, Symbol('badge'), 1n, () => badge])('%s', async (input) => {
    const error = await thrown(() => Reflect.apply(verifyBadge, undefined, [input]));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'option.invalid', path: '/input' });
  });
});

describe('never throws for an object that', () => {
  const failing = (trap: 'get' | 'ownKeys' | 'getPrototypeOf' | 'getOwnPropertyDescriptor') =>
    new Proxy(
      { ...badge },
      {
        [trap]() {
          throw new Error('trapped');
        },
      },
    );
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  test.each<readonly [string, object]>([
    ['throws when read', failing('get')],
    ['throws when listed', failing('ownKeys')],
    ['throws when its kind is asked', failing('getPrototypeOf')],
    ['throws when described', failing('getOwnPropertyDescriptor')],
    ['is a proxy that was revoked', revoked],
    ['claims to be a list', new Proxy([], { get: () => Number.POSITIVE_INFINITY })],
  ])('%s', async (_, input) => {
    expect(await verdictOn(input)).toEqual(['invalid', 'input.unreadable']);
  });
});

test('judges what an object was when it was given, not what it becomes', async () => {
  const input = structuredClone(await fullBadge());
  const pending = verifyBadge(input, { now: NOW });
  Reflect.set(input, 'name', 'Changed');
  Reflect.set(input.credentialSubject, 'id', 'did:example:eve');
  const report = await pending;
  expect(report.verdict).toBe('valid');
  expect(report.badge?.recipientId).toBe('did:example:alice');
});

test('does not change what it is given', async () => {
  const input = await fullBadge();
  const before = structuredClone(input);
  await verifyBadge(input, { now: NOW });
  expect(input).toEqual(before);
});

describe('says where it found the badge', () => {
  test.each<readonly [string, string | Uint8Array | object, readonly string[]]>([
    ['an object', badge, ['object given']],
    ['text', text, ['text given']],
    ['a file', bytes(text), ['file given']],
    ['a PNG picture', baked, ['PNG picture given', 'credential found in the picture']],
    ['an SVG picture', bakedSvg, ['SVG picture given', 'credential found in the picture']],
  ])('%s', async (_, input, steps) => {
    const { source } = await verifyBadge(input, { now: NOW });
    expect(source.map(({ step }) => step)).toEqual(steps);
  });
});

test.each([
  ['image.several-credentials', png([itxt({ text }), itxt({ text })])],
  ['image.several-credentials', svg(credentialElement(text).repeat(2))],
  ['image.compressed', png([itxt({ text: deflateSync(text), flag: 1 })])],
])('warns with %s', async (code, input) => {
  const { warnings } = await verifyBadge(input, { now: NOW });
  expect(warnings.map((warning) => warning.code)).toEqual([code]);
});

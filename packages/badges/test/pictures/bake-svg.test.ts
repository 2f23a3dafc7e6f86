import { describe, expect, test } from 'vitest';
import { bakeSvg } from '../../src/pictures/bake-svg.js';
import { unbakeSvg } from '../../src/pictures/unbake-svg.js';
import { credentialElement, NAMESPACE, svg, verifyElement } from '../support/svg.js';
import { thrown } from '../support/thrown.js';

const json = '{"name":"Reflective Practitioner"}';
const jws = 'eyJhbGciOiJFZERTQSJ9.eyJuYW1lIjoiTWVudG9yIn0.c2lnbmF0dXJl';
const element = credentialElement(json);
const rest = '\n <!-- 🎓 > --> <title>Ünï</title>\r\n<path d="M0 0"/>';

describe('puts the credential right behind the start tag of the root and changes nothing else', () => {
  const root = 'xmlns="http://www.w3.org/2000/svg"';
  test.each([
    ['of a plain picture', svg(rest), svg(`${element}${rest}`)],
    ['of an empty one', svg(''), svg(element)],
    ['that is the whole root', `<svg ${root} />\n`, `<svg ${root} >${element}</svg>\n`],
    [
      'that is the whole root and has a prefix',
      '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>',
      `<s:svg xmlns:s="http://www.w3.org/2000/svg">${element}</s:svg>`,
    ],
    [
      'that holds signs of its own',
      `<svg ${root} data-a="/>" data-b='"😀>'\r\n>${rest}</svg >`,
      `<svg ${root} data-a="/>" data-b='"😀>'\r\n>${element}${rest}</svg >`,
    ],
    [
      'behind a declaration and a comment with a root in it',
      `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<!--<svg>🎓-->\r\n${svg(rest)}\r\n`,
      `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<!--<svg>🎓-->\r\n${svg(`${element}${rest}`)}\r\n`,
    ],
  ])('%s', (_, given, baked) => {
    expect(bakeSvg(given, json)).toBe(baked);
    expect(bakeSvg(baked, json)).toBe(baked);
  });
});

describe('writes', () => {
  test.each<readonly [string, string | object, string]>([
    ['an object as JSON', { name: 'Reflective Practitioner' }, element],
    ['JSON text as CDATA', json, element],
    ['a compact JWS as an attribute', jws, verifyElement(jws)],
    [
      'the end of a CDATA section in two',
      '{"a":"]]>"}',
      credentialElement('{"a":"]]]]><![CDATA[>"}'),
    ],
    [
      'a carriage return as a reference',
      '{\r"a":1}',
      credentialElement('{]]>&#13;<![CDATA["a":1}'),
    ],
    [
      'what XML cannot hold as escapes of JSON',
      { a: '\uFFFE\uFFFF' },
      credentialElement('{"a":"\\ufffe\\uffff"}'),
    ],
  ])('%s', (_, credential, written) => {
    expect(bakeSvg(svg(), credential)).toBe(svg(`${written}<circle r="1"/>`));
  });
});

describe('replaces a credential that is there already', () => {
  const old = credentialElement('{"old":1}');
  test.each([
    ['one', old],
    ['one with a JWS', verifyElement('a.b.c')],
    ['one under another prefix', `<b:credential xmlns:b="${NAMESPACE}">{"old":1}</b:credential>`],
    ['one that is damaged', old.replace('<![', '<g/><![')],
  ])('%s', (_, present) => {
    expect(bakeSvg(svg(`${present}${rest}`), json)).toBe(svg(`${element}${rest}`));
    expect(bakeSvg(svg(`${rest}${present}`), json)).toBe(svg(`${element}${rest}`));
  });

  test('several, and keeps what stands between them', () => {
    const given = svg(`<g/>${old}<a/>${verifyElement('a.b.c')} ${old}<b/>`);
    expect(bakeSvg(given, json)).toBe(svg(`${element}<g/><a/> <b/>`));
  });

  test('and leaves what is none', () => {
    const others = `<g>${old}</g><!--${old}--><openbadges:assertion xmlns:openbadges="http://openbadges.org"/>`;
    const baked = bakeSvg(svg(others), json);
    expect(baked).toBe(svg(`${element}${others}`));
    expect(unbakeSvg(baked)).toEqual({ text: json, warnings: [] });
  });
});

describe('refuses', () => {
  const filler = (length: number) => svg('x'.repeat(length));
  const MEBIBYTE = 1024 * 1024;
  test.each<readonly [string, string, string | object, string]>([
    ['prose as a credential', svg(), 'Reflective Practitioner', 'option.invalid'],
    ['a list as a credential', svg(), [json], 'option.invalid'],
    ['a picture that is none', json, json, 'picture.not-svg'],
    ['a picture with a document type', `<!DOCTYPE svg>${svg()}`, json, 'picture.malformed'],
    ['a picture that is cut off', svg().slice(0, -3), json, 'picture.malformed'],
    ['a picture of more than 5 MiB', filler(5 * MEBIBYTE), json, 'picture.too-large'],
    ['a picture that grows beyond 5 MiB', filler(5 * MEBIBYTE - 150), json, 'picture.too-large'],
    [
      'a credential of more than 4 MiB',
      svg(),
      `a.${'x'.repeat(4 * MEBIBYTE)}.b`,
      'picture.too-large',
    ],
  ])('%s', async (_, picture, credential, code) => {
    expect(await thrown(() => bakeSvg(picture, credential))).toMatchObject({
      name: 'BadgeError',
      code,
    });
  });
});

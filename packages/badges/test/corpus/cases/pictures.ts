import { edit } from '../../support/json-edit.js';
import {
  chunk,
  compressedItxt,
  file,
  idat,
  iend,
  ihdr,
  itxt,
  KEYWORD,
  png,
} from '../../support/png.js';
import { credentialElement, NAMESPACE, svg, verifyElement } from '../../support/svg.js';
import { badgeBy, DID_WEB, DID_WEB_DOCUMENT, signedWith, tokenOf } from '../badge.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { controllerDocument, ed25519 } from '../keys.js';

const key = ed25519();
const good = await signedWith(badgeBy(key.did, { name: 'Médiation, 仲裁' }), key);
const json = JSON.stringify(good);
const forged = JSON.stringify(edit(good, { '/name': 'Full Certification' }));
const jwt = tokenOf(badgeBy(DID_WEB), key);
const network = { [DID_WEB_DOCUMENT]: { body: controllerDocument(DID_WEB, key) } };
const utf8 = (text: string) => new TextEncoder().encode(text);

const FORGED: CaseDraft['expected'] = ['invalid', 'proof.signature'];
const UNREADABLE: CaseDraft['expected'] = ['invalid', 'input.unreadable'];
const EMPTY: CaseDraft['expected'] = ['invalid', 'image.no-credential'];

/** Badges in pictures, as they should be and as somebody may have made them. */
export function pictureCases(): Promise<readonly CorpusCase[]> {
  return casesOf('pictures', [...pngCases(), ...svgCases(), ...otherPictures()]);
}

function pngCases(): readonly CaseDraft[] {
  const picture = (
    title: string,
    input: Uint8Array,
    expected: CaseDraft['expected'],
    warnings: CaseDraft['warnings'] = [],
  ): CaseDraft => ({
    title: `PNG: ${title}`,
    threats: ['T29'],
    input,
    expected,
    warnings,
    network,
  });
  const chunkOf = (text: string | Uint8Array, more = {}) => itxt({ text, ...more });
  const cut = png([chunkOf(json)]);
  const outside = (changes: { readonly length?: number; readonly checksum?: number }) =>
    chunk({ type: 'iTXt', data: utf8(`${KEYWORD}\0\0\0\0\0${json}`), ...changes });
  return [
    picture('with a badge as JSON', png([chunkOf(json)]), ['valid']),
    picture('with a badge as a token', png([chunkOf(jwt)]), ['valid']),
    picture('with a badge before its image', file(ihdr(), chunkOf(json), idat(), iend), ['valid']),
    picture('with a forged badge', png([chunkOf(forged)]), FORGED),
    picture(
      'with two badges, the good one first',
      png([chunkOf(json), chunkOf(forged)]),
      ['valid'],
      ['image.several-credentials'],
    ),
    picture(
      'with two badges, the forged one first',
      png([chunkOf(forged), chunkOf(json)]),
      FORGED,
      ['image.several-credentials'],
    ),
    picture(
      'with a compressed badge',
      png([compressedItxt(json)]),
      ['valid'],
      ['image.compressed'],
    ),
    picture(
      'with a badge that unpacks to more than is read',
      png([compressedItxt(`{"a":"${'x'.repeat(8 * 1024 * 1024)}"}`)]),
      ['invalid', 'input.too-large'],
    ),
    picture(
      'with a badge under a keyword in other letters',
      png([chunkOf(json, { keyword: 'OpenBadgeCredential' })]),
      EMPTY,
    ),
    picture(
      'with a badge in a chunk for Latin-1',
      png([chunk({ type: 'tEXt', data: utf8(`${KEYWORD}\0${json}`) })]),
      EMPTY,
    ),
    picture(
      'with a badge behind its end',
      Uint8Array.from([...png(), ...chunkOf(json)]),
      UNREADABLE,
    ),
    picture('with a badge whose checksum is wrong', png([outside({ checksum: 0 })]), UNREADABLE),
    picture(
      'with a chunk longer than the file',
      png([outside({ length: 2 ** 31 - 1 })]),
      UNREADABLE,
    ),
    picture('cut off in its badge', cut.slice(0, cut.length - 40), UNREADABLE),
    picture(
      'with a badge that is no UTF-8',
      png([chunkOf(Uint8Array.from([0x7b, 0xff, 0x7d]))]),
      UNREADABLE,
    ),
    picture(
      'with a badge that names its end twice',
      png([
        chunkOf(
          json.replace(
            '{',
            '{"validUntil":"2030-01-01T00:00:00Z","validUntil":"2031-01-01T00:00:00Z",',
          ),
        ),
      ]),
      UNREADABLE,
    ),
    picture(
      'with a link in place of a badge',
      png([chunkOf('https://badges.example.org/1')]),
      UNREADABLE,
    ),
    picture('without a badge', png(), EMPTY),
  ];
}

function svgCases(): readonly CaseDraft[] {
  const picture = (
    title: string,
    input: string | Uint8Array,
    expected: CaseDraft['expected'],
    warnings: CaseDraft['warnings'] = [],
  ): CaseDraft => ({
    title: `SVG: ${title}`,
    threats: ['T30'],
    input,
    expected,
    warnings,
    network,
  });
  const element = credentialElement(json);
  const renamed = element.replaceAll('openbadges:', 'ob:').replace('xmlns:openbadges', 'xmlns:ob');
  const entity = `<!DOCTYPE svg [<!ENTITY badge SYSTEM "file:///etc/passwd">]>`;
  const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;
  return [
    picture('with a badge as JSON', svg(element), ['valid']),
    picture('as bytes', utf8(svg(element)), ['valid']),
    picture('with a badge as a token', svg(verifyElement(jwt)), ['valid']),
    picture(
      'with a declaration in front',
      `<?xml version="1.0" encoding="UTF-8"?>\n${svg(element)}`,
      ['valid'],
    ),
    picture('with another prefix for the same namespace', svg(renamed), ['valid']),
    picture('with a forged badge', svg(credentialElement(forged)), FORGED),
    picture(
      'with two badges, the good one first',
      svg(element + credentialElement(forged)),
      ['valid'],
      ['image.several-credentials'],
    ),
    picture('with a script beside the badge', svg(`${element}<script>alert(1)</script>`), [
      'valid',
    ]),
    picture('with a decoy in a comment', svg(`<!-- ${credentialElement(forged)} -->${element}`), [
      'valid',
    ]),
    picture(
      'with a decoy in another namespace',
      svg(credentialElement(forged).replaceAll(NAMESPACE, 'https://evil.example/') + element),
      ['valid'],
    ),
    picture(
      'with nothing but a decoy in another namespace',
      svg(element.replaceAll(NAMESPACE, 'https://evil.example/')),
      EMPTY,
    ),
    picture('with a badge deeper inside', svg(`<g>${element}</g>`), EMPTY),
    picture('with an entity that reads a file', entity + svg('&badge;'), UNREADABLE),
    picture('with entities that grow', laughs + svg('&b;'), UNREADABLE),
    picture('with a tag that is not closed', svg(element).replace('</svg>', ''), UNREADABLE),
    picture('without a badge', svg(), EMPTY),
  ];
}

function otherPictures(): readonly CaseDraft[] {
  const bytes = (...start: readonly number[]) => Uint8Array.from([...start, ...utf8(json)]);
  const other = (title: string, input: Uint8Array): CaseDraft => ({
    title,
    threats: ['T32'],
    input,
    expected: EMPTY,
  });
  const active = '"><img src=x onerror=alert(1)>\u202e[x](javascript:alert(1))';
  return [
    other('a JPEG with a badge behind it', bytes(0xff, 0xd8, 0xff, 0xe0)),
    other('a GIF with a badge behind it', bytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61)),
    other('a WebP with a badge behind it', bytes(0x52, 0x49, 0x46, 0x46)),
    {
      title: 'a picture of a badge whose texts would act',
      threats: ['T29', 'T33'],
      input: signedWith(badgeBy(key.did, { description: active }), key).then((badge) =>
        png([itxt({ text: JSON.stringify(badge) })]),
      ),
      expected: ['valid'],
    },
  ];
}

import { describe, expect, test } from 'vitest';
import { unbakeSvg } from '../../src/pictures/unbake-svg.js';
import { credentialElement, NAMESPACE, svg, verifyElement } from '../support/svg.js';
import { thrown } from '../support/thrown.js';

const json = '{"name":"Pädagogik 教育 🎓"}';
const jws = 'eyJhbGciOiJFZERTQSJ9.eyJuYW1lIjoiTWVudG9yIn0.c2lnbmF0dXJl';
const good = credentialElement(json);
const decoy = credentialElement('{"name":"decoy"}');
const older =
  '<openbadges:assertion xmlns:openbadges="http://openbadges.org" verify="https://x.example/1"/>';

describe('takes out the credential', () => {
  test.each([
    ['as the specification puts it', svg(good)],
    [
      'whose namespace is declared on the root',
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="${NAMESPACE}">
        <openbadges:credential>
          <![CDATA[${json}]]>
        </openbadges:credential>
      </svg>`,
    ],
    ['under another prefix', svg(`<b:credential xmlns:b="${NAMESPACE}">${json}</b:credential>`)],
    ['without a prefix', svg(`<credential xmlns="${NAMESPACE}">${json}</credential>`)],
    ['without CDATA', svg(`<b:credential xmlns:b="${NAMESPACE}"> ${json}\n</b:credential>`)],
    ['in several CDATA sections', svg(good.replace('Pädagogik', 'Päda]]><![CDATA[gogik'))],
    [
      'written with entities',
      svg(
        `<b:credential xmlns:b="${NAMESPACE}">${json.replaceAll('"', '&quot;').replace('ä', '&#xE4;')}</b:credential>`,
      ),
    ],
    ['that is not the first element', svg(`<title>A badge</title><g/>${good}`)],
    [
      'under a root with a prefix',
      svg(good).replace('<svg xmlns', '<s:svg xmlns:s').replace('</svg>', '</s:svg>'),
    ],
    ['after a declaration', `<?xml version="1.0" encoding="utf-8" standalone="no"?>\n${svg(good)}`],
    ['after a byte order mark', `\uFEFF${svg(good)}`],
    ['after a comment that shows another', `<!--${decoy}-->${svg(good)}`],
    ['after one in a comment', svg(`<!--${decoy}-->${good}`)],
    [
      'after one in CDATA',
      svg(`<desc><![CDATA[${decoy.replace(/<!.CDATA.|]]>/g, '')}]]></desc>${good}`),
    ],
    ['after one deeper in the picture', svg(`<metadata>${decoy}</metadata>${good}`)],
    [
      'after one that is no credential of Open Badges',
      svg(`${decoy.replace(NAMESPACE, 'urn:x')}${good}`),
    ],
    [
      'after one of the namespace with a slash',
      svg(`${decoy.replace(NAMESPACE, `${NAMESPACE}/`)}${good}`),
    ],
    [
      'after one whose prefix means something else',
      svg(`${decoy.replace(NAMESPACE, 'http://openbadges.org')}${good}`),
    ],
    ['after one in capitals', svg(`${decoy.replaceAll(':credential', ':Credential')}${good}`)],
    ['after one without a namespace', svg(`<credential xmlns="">{}</credential>${good}`)],
    [
      'whose attribute verify is another’s',
      svg(good.replace(' xmlns', ' openbadges:verify="a.b.c" xmlns')),
    ],
    ['beside a badge of Open Badges 2.0', svg(`${older}${good}`)],
    ['beside scripts, which are not run', svg(`<script>throw 1</script>${good}`)],
  ])('%s', (_, picture) => {
    expect(unbakeSvg(picture)).toEqual({ text: json, warnings: [] });
  });

  test.each([
    ['from the attribute verify', verifyElement(jws)],
    [
      'from the attribute verify before the content',
      `<b:credential xmlns:b="${NAMESPACE}" verify="${jws}">${json}</b:credential>`,
    ],
    [
      'from the attribute verify before other content',
      `<b:credential xmlns:b="${NAMESPACE}" verify="${jws}"><!-- --></b:credential>`,
    ],
  ])('%s', (_, element) => {
    expect(unbakeSvg(svg(element))).toEqual({ text: jws, warnings: [] });
  });

  test('of several the first, and warns', () => {
    const warnings = ['image.several-credentials'];
    expect(unbakeSvg(svg(`${good}<g/>${decoy}`))).toEqual({ text: json, warnings });
    expect(unbakeSvg(svg(`${good}${verifyElement(jws)}`))).toEqual({ text: json, warnings });
  });
});

describe('refuses', () => {
  const entity = (declaration: string) => `<!DOCTYPE svg [${declaration}]>${svg(good)}`;
  test.each<readonly [string, string, string]>([
    ['a document type', `<!DOCTYPE svg>${svg(good)}`, 'picture.malformed'],
    ['an external entity', entity('<!ENTITY x SYSTEM "file:///etc/passwd">'), 'picture.malformed'],
    [
      'entities that multiply',
      entity('<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">').replace('Pä', '&b;'),
      'picture.malformed',
    ],
    ['an entity of HTML', svg(`<text>&nbsp;</text>${good}`), 'picture.malformed'],
    ['a reference to no character', svg(`<text>&#0;</text>${good}`), 'picture.malformed'],
    ['a prefix that is not declared', svg('<openbadges:credential/>'), 'picture.malformed'],
    [
      'an attribute twice',
      svg(good.replace(' xmlns', ' verify="a.b.c" verify="d.e.f" xmlns')),
      'picture.malformed',
    ],
    [
      'one attribute under two prefixes',
      svg(`<g xmlns:a="urn:x" xmlns:b="urn:x" a:c="1" b:c="2"/>${good}`),
      'picture.malformed',
    ],
    ['a tag that is not closed', svg(`<g>${good}`), 'picture.malformed'],
    ['a file that is cut off', svg(good).slice(0, -1), 'picture.malformed'],
    ['a second root', `${svg(good)}${svg(decoy)}`, 'picture.malformed'],
    ['text behind the root', `${svg(good)}x`, 'picture.malformed'],
    ['a control character', svg(`\u0001${good}`), 'picture.malformed'],
    ['half a surrogate pair', svg(`\ud83d${good}`), 'picture.malformed'],
    ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${svg(good)}`, 'picture.malformed'],
    ['XML 1.1', `<?xml version="1.1"?>${svg(good)}`, 'picture.malformed'],
    [
      'a credential with a comment inside',
      svg(good.replace('<![', '<!-- x --><![')),
      'picture.malformed',
    ],
    [
      'a credential with an instruction inside',
      svg(good.replace('<![', '<?x y?><![')),
      'picture.malformed',
    ],
    [
      'a credential with an element inside',
      svg(good.replace('<![', '<g/><![')),
      'picture.malformed',
    ],
    [
      'a credential inside a credential',
      svg(good.replace('<![', `${decoy}<![`)),
      'picture.malformed',
    ],
    [
      'a damaged first credential before a good one',
      svg(`${decoy.replace('<![', '<g/><![')}${good}`),
      'picture.malformed',
    ],
    ['nothing', '', 'picture.not-svg'],
    ['prose', 'A badge.', 'picture.not-svg'],
    ['HTML with SVG inside', `<html>${svg(good)}</html>`, 'picture.not-svg'],
    ['an svg element of no namespace', `<svg>${good}</svg>`, 'picture.not-svg'],
    [
      'an svg element of another namespace',
      svg(good).replace('2000/svg', '1999/xhtml'),
      'picture.not-svg',
    ],
    ['a picture without a badge', svg(), 'picture.no-credential'],
    ['a credential deeper in the picture alone', svg(`<g>${good}</g>`), 'picture.no-credential'],
    ['a credential as the root', good, 'picture.not-svg'],
    ['a badge of Open Badges 2.0', svg(older), 'picture.older-badge'],
    [
      'an assertion of Open Badges 3.0',
      svg(older.replace('http://openbadges.org', NAMESPACE)),
      'picture.no-credential',
    ],
    ['elements without end', svg('<g>'.repeat(100_000)), 'picture.too-large'],
    ['more than 5 MiB', svg('x'.repeat(5 * 1024 * 1024)), 'picture.too-large'],
    [
      'a credential of more than 4 MiB',
      svg(credentialElement('x'.repeat(4 * 1024 * 1024 + 1))),
      'picture.too-large',
    ],
  ])('%s', async (_, picture, code) => {
    expect(await thrown(() => unbakeSvg(picture))).toMatchObject({
      name: 'BadgeError',
      code,
      hint: expect.stringMatching(/\w/),
    });
  });

  test('bytes in place of text', async () => {
    const call = () => Reflect.apply(unbakeSvg, undefined, [new TextEncoder().encode(svg(good))]);
    expect(await thrown(call)).toMatchObject({ code: 'option.invalid', path: '/svg' });
  });
});

test('keeps to the limits of the caller, and uses them up', async () => {
  const picture = svg(`<g>${'<g/>'.repeat(3)}</g>${good}`);
  const size = (text: string) => Buffer.byteLength(text);
  const exact = { bytes: size(picture), depth: 3, credentialBytes: size(json) };
  expect(unbakeSvg(picture, { limits: exact }).text).toBe(json);
  for (const limits of [
    { ...exact, bytes: exact.bytes - 1 },
    { ...exact, depth: exact.depth - 1 },
    { ...exact, credentialBytes: exact.credentialBytes - 1 },
  ]) {
    const error = await thrown(() => unbakeSvg(picture, { limits }));
    expect(error).toMatchObject({ code: 'picture.too-large' });
  }
});

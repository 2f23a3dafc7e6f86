import { describe, expect, test } from 'vitest';
import { unbakeOlderPng } from '../../src/pictures/unbake-png.js';
import { unbakeOlderSvg } from '../../src/pictures/unbake-svg.js';
import { itxt, plainText, png } from '../support/png.js';
import { svg } from '../support/svg.js';
import { thrown } from '../support/thrown.js';

const KEYWORD = 'openbadges';
const TEXT = '{"type":"Assertion"}';
const element = (content: string) =>
  `<openbadges:assertion xmlns:openbadges="http://openbadges.org" ${content}`;

describe('takes a badge of Open Badges 2.0 out of a PNG picture', () => {
  test.each<[string, readonly Uint8Array[], readonly string[]]>([
    ['from iTXt', [itxt({ keyword: KEYWORD, text: TEXT })], []],
    ['from tEXt', [plainText('tEXt', KEYWORD, TEXT)], []],
    ['from zTXt', [plainText('zTXt', KEYWORD, TEXT)], ['image.compressed']],
    [
      'from the first of several',
      [plainText('tEXt', KEYWORD, TEXT), plainText('tEXt', KEYWORD, 'x')],
      ['image.several-credentials'],
    ],
  ])('%s', async (_, chunks, warnings) => {
    expect(await unbakeOlderPng(png(chunks))).toEqual({ text: TEXT, warnings });
  });

  test('and from none that has another', async () => {
    const chunks = [plainText('tEXt', 'comment', TEXT)];
    expect(await thrown(() => unbakeOlderPng(png(chunks)))).toMatchObject({
      code: 'picture.no-credential',
    });
  });
});

describe('takes a badge of Open Badges 2.0 out of an SVG picture', () => {
  test.each([
    ['from its content', element(`><![CDATA[${TEXT}]]></openbadges:assertion>`), TEXT],
    ['from its attribute', element('verify="https://x.example/1"/>'), 'https://x.example/1'],
  ])('%s', (_, content, text) => {
    expect(unbakeOlderSvg(svg(content))).toEqual({ text, warnings: [] });
  });

  test('and from none that has another', async () => {
    const call = () => unbakeOlderSvg(svg('<assertion>x</assertion>'));
    expect(await thrown(call)).toMatchObject({ code: 'picture.no-credential' });
  });
});

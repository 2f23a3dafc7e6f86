import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as browser from '../../src/crypto/platform-base64.js';
import * as node from '../../src/crypto/platform-base64-node.js';

describe('the base64url of browsers and of Node', () => {
  it('is the same set of functions', () => {
    expectTypeOf<typeof browser>().toEqualTypeOf<typeof node>();
    expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort());
  });

  it('writes the same text for the same bytes, also for a part of a larger array', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(5), (bytes, start) => {
        const part = bytes.subarray(start);
        const text = node.encodeBase64url(part);
        expect(text).toBe(browser.encodeBase64url(part));
        expect(node.decodeBase64url(text)).toEqual(new Uint8Array(part));
      }),
    );
  });

  it.each([
    '',
    'A',
    'AA',
    'AB',
    'AAA',
    'AAB',
    'AAAA',
    'AAAAA',
    'AA==',
    'AAA=',
    'AAAA====',
    '=',
    'AA\n',
    ' AAAA',
    'AAAA ',
    'AA AA',
    '++//',
    '--__',
    'AA.AA',
    'ＡＡＡＡ',
    'AA\u0000A',
    'AAA\ud800',
    'éé==',
  ])('reads %j alike', (text) => {
    expect(node.decodeBase64url(text)).toEqual(browser.decodeBase64url(text));
  });

  it('reads any text alike', () => {
    const unit = fc.constantFrom(...'ABCgwQ89-_+/=. \n\u00ff\u0141');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 12 }), fc.string()), (text) => {
        expect(node.decodeBase64url(text)).toEqual(browser.decodeBase64url(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads into memory of its own', () => {
    expect(node.decodeBase64url('AAECAw')?.buffer.byteLength).toBe(4);
  });
});

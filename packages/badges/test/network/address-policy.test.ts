import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedAddress, isPublicAddress } from '../../src/network/address-policy.js';

describe('an address may be asked', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org:8443/a?b=c', 'https://example.org:8443/a?b=c'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
    ['https://[2606:4700:4700::1111]/', 'https://[2606:4700:4700::1111]/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('%s', (text, href) => {
    expect(allowedAddress(text)?.href).toBe(href);
  });
});

describe('an address is never asked', () => {
  it.each([
    ['that is no address', 'example.org'],
    ['over http', 'http://example.org/'],
    ['of another scheme', 'file:///etc/hostname'],
    ['with a user name', 'https://user@example.org/'],
    ['with a password', 'https://:secret@example.org/'],
    ['of this machine by name', 'https://localhost/'],
    ['of this machine by a longer name', 'https://a.localhost/'],
    ['with a dot at the end of its host', 'https://localhost./'],
    ['without a dot in its host', 'https://intranet/'],
    ['of a local network by name', 'https://printer.local/'],
    ['of a cloud by name', 'https://metadata.google.internal/'],
    ['of this machine by number', 'https://127.0.0.1/'],
    ['of this machine in decimal', 'https://2130706433/'],
    ['of this machine in hexadecimal', 'https://0x7f.1/'],
    ['of this machine in octal', 'https://0177.0.0.1/'],
    ['of this machine in short', 'https://127.1/'],
    ['of this machine in wide digits', 'https://１２７.0.0.1/'],
    ['of no machine', 'https://0.0.0.0/'],
    ['of this machine in IPv6', 'https://[::1]/'],
    ['of this machine mapped into IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['of this machine in old IPv6', 'https://[::127.0.0.1]/'],
    ['of a private network', 'https://10.0.0.1/'],
    ['of a carrier network', 'https://100.100.100.200/'],
    ['of a link', 'https://169.254.169.254/latest/meta-data/'],
    ['of a cloud host in public space', 'https://168.63.129.16/'],
    ['translated from IPv4', 'https://[64:ff9b::7f00:1]/'],
    ['of a private IPv6 network', 'https://[fd00::1]/'],
    ['outside what is given out', 'https://[4000::1]/'],
    ['that is too long', `https://example.org/${'a'.repeat(2048)}`],
  ])('%s', (_, text) => {
    expect(allowedAddress(text)).toBeUndefined();
  });
});

describe('isPublicAddress', () => {
  it.each([
    ['8.8.8.8', true],
    ['2606:4700:4700::1111', true],
    ['127.0.0.1', false],
    ['::1', false],
    ['::7f00:1', false],
    ['168.63.129.16', false],
    ['not an address', false],
  ])('of %s is %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});

/** Ways in which one IPv4 address can be written in a URL. */
const SPELLINGS: readonly ((bytes: readonly number[]) => string)[] = [
  (bytes) => bytes.join('.'),
  (bytes) => bytes.map((byte) => `0x${byte.toString(16)}`).join('.'),
  (bytes) => bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
  (bytes) => String(bytes.reduce((sum, byte) => sum * 256 + byte, 0)),
  ([first = 0, second = 0, third = 0, fourth = 0]) => `${first}.${second}.${third * 256 + fourth}`,
  (bytes) => `[::ffff:${bytes.join('.')}]`,
  (bytes) => `[::${bytes.join('.')}]`,
  (bytes) => `[64:ff9b::${bytes.join('.')}]`,
];

it('a private network is never asked, however its addresses are written', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const network = fc.constantFrom<readonly number[]>(
    [127],
    [10],
    [0],
    [169, 254],
    [172, 16],
    [172, 31],
    [192, 168],
    [100, 64],
    [255],
  );
  fc.assert(
    fc.property(
      network,
      fc.tuple(byte, byte, byte),
      fc.constantFrom(...SPELLINGS),
      (prefix, rest, spell) => {
        const bytes = [...prefix, ...rest].slice(0, 4);
        expect(isPublicAddress(bytes.join('.'))).toBe(false);
        expect(allowedAddress(`https://${spell(bytes)}/`)).toBeUndefined();
      },
    ),
  );
});

import { format, inspect } from 'node:util';
import { base58, base64urlnopad, hex } from '@scure/base';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  exportPublicKey,
  exportSecretKey,
  generateKey,
  type KeyKind,
  type Signer,
  type SigningKey,
} from '../../src/index.js';
import { readPublicHalf } from '../../src/keys/read-public-half.js';
import { thrown } from '../support/thrown.js';

const SEED = Uint8Array.from({ length: 32 }, (_, index) => 200 - index);
const key = await generateKey({ seed: SEED });
const rsa = await generateKey({ algorithm: 'RSA' });

const keys: readonly SigningKey[] = [
  key,
  await generateKey({ algorithm: 'P-256' }),
  await generateKey({ algorithm: 'P-384' }),
  rsa,
];

/** The private half in every form in which it could slip into a text. */
function secretsOf(shown: SigningKey): readonly string[] {
  const jwk = exportSecretKey(shown, 'jwk');
  const factors = jwk.kty === 'RSA' ? [jwk.p, jwk.q, jwk.dp, jwk.dq, jwk.qi] : [];
  return [jwk.d, ...factors].flatMap((text) => {
    const bytes = base64urlnopad.decode(text);
    const first = [...bytes.slice(0, 6)];
    return [
      text,
      base58.encode(bytes.slice(0, 48)),
      hex.encode(bytes),
      first.join(', '),
      first.join(','),
      first.map((byte) => byte.toString(16)).join(' '),
    ];
  });
}

afterEach(() => vi.restoreAllMocks());

describe('never shows its private half', () => {
  test.each<readonly [string, (shown: SigningKey) => unknown]>([
    ['as text', (shown) => String(shown)],
    ['as JSON', (shown) => JSON.stringify({ key: shown })],
    [
      'inspected to the last detail',
      (shown) => inspect(shown, { showHidden: true, depth: null, getters: true }),
    ],
    ['formatted', (shown) => format('%o %O %j %s', shown, shown, shown, shown)],
    ['in a clone', (shown) => inspect(structuredClone({ ...shown }), { showHidden: true })],
    ['in a structured clone', (shown) => inspect(structuredClone(shown), { showHidden: true })],
    ['in its own names', (shown) => inspect(Object.getOwnPropertyDescriptors(shown))],
    ['in its prototype', (shown) => inspect(Object.getPrototypeOf(shown), { showHidden: true })],
    ['in a table', (shown) => logged(() => console.table([shown]))],
    ['in a log', (shown) => logged(() => console.log(shown, [shown], { shown }))],
    [
      'in a directory listing',
      (shown) => logged(() => console.dir(shown, { showHidden: true, depth: null })),
    ],
    ['in an error about it', (shown) => inspect(new Error('failed', { cause: shown }))],
  ])('%s', (_, show) => {
    for (const shown of keys) {
      const text = String(show(shown));
      expect(text).not.toBe('');
      for (const secret of secretsOf(shown)) expect(text).not.toContain(secret);
    }
  });
});

function logged(log: () => void): string {
  const written: string[] = [];
  for (const method of ['log', 'table', 'dir'] as const) {
    vi.spyOn(console, method).mockImplementation((...values: unknown[]) => {
      written.push(inspect(values, { showHidden: true, depth: null }));
    });
  }
  log();
  return written.join('\n');
}

test('is JSON of its public half alone', () => {
  for (const shown of keys) {
    const { algorithm, publicKeyMultibase, publicKeyJwk } = shown;
    expect(JSON.parse(JSON.stringify(shown))).toEqual({
      algorithm,
      publicKeyJwk,
      ...(algorithm !== 'RSA' && { publicKeyMultibase: expect.stringMatching(/^z[6D8]/) }),
      ...(publicKeyMultibase !== undefined && { publicKeyMultibase }),
    });
    expect(publicKeyJwk).not.toHaveProperty('d');
  }
});

test('gives nothing away when another signer takes its place', async () => {
  const { algorithm, publicKeyMultibase } = key;
  const signer: Signer = { algorithm, publicKeyMultibase, sign: (data) => key.sign(data) };
  for (const copy of [signer, { ...key, sign: signer.sign }]) {
    for (const form of ['jwk', 'multikey'] as const) {
      const error = await thrown(() => Reflect.apply(exportSecretKey, undefined, [copy, form]));
      expect(error).toMatchObject({ code: 'key.not-exportable' });
    }
  }
});

test.each<readonly [KeyKind, number, boolean]>([
  ['Ed25519', 64, true],
  ['P-256', 64, false],
  ['P-384', 96, false],
  ['RSA', 256, true],
])('%s signs %i bytes, which it verifies itself', async (algorithm, length, isDeterministic) => {
  const signing = await generateKey({ algorithm });
  const publicKey = readPublicHalf(signing);
  const data = Uint8Array.of(1, 2, 3);
  const signature = await signing.sign(data);
  expect(signature).toHaveLength(length);
  expect(await publicKey?.verify(data, signature)).toBe(true);
  expect(await publicKey?.verify(Uint8Array.of(1, 2, 4), signature)).toBe(false);
  expect(signature.join() === (await signing.sign(data)).join()).toBe(isDeterministic);
});

test('is of no algorithm that nobody knows', async () => {
  for (const algorithm of ['secp256k1', 'toString', '', null, 5]) {
    const error = await thrown(() => Reflect.apply(generateKey, undefined, [{ algorithm }]));
    expect(error).toMatchObject({ code: 'option.invalid', path: '/algorithm' });
  }
});

test('has no Multikey form where it is an RSA key', async () => {
  for (const exportKey of [exportPublicKey, exportSecretKey]) {
    const error = await thrown(() => Reflect.apply(exportKey, undefined, [rsa, 'multikey']));
    expect(error).toMatchObject({ code: 'option.invalid', path: '/format' });
  }
});

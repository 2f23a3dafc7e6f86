import { format, inspect } from 'node:util';
import { hex } from '@scure/base';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { exportSecretKey, generateKey, type Signer, type SigningKey } from '../../src/index.js';
import { thrown } from '../support/thrown.js';

const SEED = Uint8Array.from({ length: 32 }, (_, index) => 200 - index);
const key = await generateKey({ seed: SEED });

/** The private half in every form in which it could slip into a text. */
const secrets: readonly string[] = [
  exportSecretKey(key, 'jwk').d,
  exportSecretKey(key, 'multikey').secretKeyMultibase.slice(4),
  hex.encode(SEED),
  [...SEED.slice(0, 6)].join(', '),
  [...SEED.slice(0, 6)].join(','),
  [...SEED.slice(0, 6)].map((byte) => byte.toString(16)).join(' '),
];

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
    const text = String(show(key));
    expect(text).not.toBe('');
    for (const secret of secrets) expect(text).not.toContain(secret);
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
  const { publicKeyMultibase } = key;
  expect(JSON.parse(JSON.stringify(key))).toEqual({ algorithm: 'Ed25519', publicKeyMultibase });
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

test('signs 64 bytes, the same for the same data', async () => {
  const data = Uint8Array.of(1, 2, 3);
  const signature = await key.sign(data);
  expect(signature).toHaveLength(64);
  expect(await key.sign(data)).toEqual(signature);
  expect(await key.sign(Uint8Array.of(1, 2, 4))).not.toEqual(signature);
});

import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { fullBadge, unsignedBadge, verdictOn } from './badges.js';
import { edit, type Json } from './json-edit.js';
import { didKeyOfSeed, proofOf, type SignOptions, signed } from './sign.js';

/** A badge, and the verdict on it with the codes of what is wrong. */
export type Row = readonly [
  name: string,
  badge: () => unknown,
  expected: readonly string[],
  options?: { readonly now?: string; readonly clockSkewSeconds?: number },
];

export const INVALID = 'invalid';
export const OPEN = 'unverifiable';
export const DID = didKeyOfSeed();
export const KEY = DID.slice('did:key:'.length);

export function verdictTable(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [title, badge, expected, options] of rows) {
      test(title, async () => {
        expect(await verdictOn(Object(await badge()), { online: false, ...options })).toEqual(
          expected,
        );
      });
    }
  });
}

/** Signs a badge with other members. */
export const make =
  (changes: Json = {}, options: SignOptions = {}) =>
  () =>
    signed(unsignedBadge(changes), options);

/** Signs a badge with other values at some JSON pointers. */
export const makeEdited =
  (changes: Json, options: SignOptions = {}) =>
  () =>
    signed(edit(unsignedBadge(), changes), options);

/** Changes a badge after it was signed. */
export const tamper = (changes: Json) => async () => edit(await fullBadge(), changes);

/** Signs with a key of somebody else, in the name of the issuer. */
export const impostor = (
  verificationMethod: string | undefined,
  issuer: unknown = unsignedBadge().issuer,
) => make({ issuer }, { seed: 2, ...(verificationMethod !== undefined && { verificationMethod }) });

/** The good proof of the badge that has nothing but what it needs. */
export const goodProof = () => proofOf(unsignedBadge());

/** A proof whose members look right and whose signature is none. */
export const emptyProof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-01-01T00:00:00Z',
  proofPurpose: 'assertionMethod',
  proofValue: `z${base58.encode(new Uint8Array(64))}`,
};

/** The badge with its good proof changed. */
export async function reproof(change: (proof: Json) => Json): Promise<Json> {
  return { ...unsignedBadge(), proof: [change(await goodProof())] };
}

export const profile = (id: string) => ({ id, type: ['Profile'] });

export const times = (count: number, item: () => unknown) => Array.from({ length: count }, item);

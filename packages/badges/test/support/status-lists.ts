import { gzipSync } from 'node:zlib';
import { contexts as statusListContexts } from '@digitalbazaar/vc-status-list-context';
import { base64urlnopad } from '@scure/base';
import { type VerifyBadgeOptions, verifyBadge } from '../../src/index.js';
import { NOW, unsignedBadge } from './badges.js';
import { CREDENTIALS_V1, CREDENTIALS_V2, DATA_INTEGRITY_V2 } from './contexts.js';
import type { Json } from './json-edit.js';
import { didKeyOfSeed, type SignOptions, signed } from './sign.js';

// Status lists of this file’s own making, so that what is read was not written by the code that reads it.

export const LIST = 'https://badges.example.org/status/1';
export const STATUS_LIST_2021 = 'https://w3id.org/vc/status-list/2021/v1';
export const ENTRIES = 131_072;

/** The index of the badges here, in the middle of the list and of a byte. */
export const INDEX = 94_567;

/** The bits of a list and the entries that are set in it, the first at the left. */
export interface Bits {
  readonly entries?: number;
  /** Bits of each entry. */
  readonly size?: number;
  /** Values by index. */
  readonly set?: ReadonlyMap<number, number>;
}

export function encodedBits({ entries = ENTRIES, size = 1, set = new Map() }: Bits = {}): string {
  const bits = Buffer.alloc(Math.ceil((entries * size) / 8));
  for (const [index, value] of set) {
    for (const [offset, bit] of [...value.toString(2).padStart(size, '0')].entries()) {
      const at = index * size + offset;
      const byte = Math.floor(at / 8);
      bits[byte] = (bits[byte] ?? 0) | (Number(bit) << (7 - (at % 8)));
    }
  }
  return `u${base64urlnopad.encode(new Uint8Array(gzipSync(bits)))}`;
}

/** A list in which the badge’s entry has a value. */
export const setTo = (value: number, bits: Bits = {}): string =>
  encodedBits({ ...bits, set: new Map([[INDEX, value]]) });

/** A list credential, unsigned: of the badge’s issuer, for revocation, with nothing set. */
export function unsignedList(subject: Json = {}, changes: Json = {}): Json {
  return {
    '@context': [CREDENTIALS_V2],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: didKeyOfSeed(),
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodedBits(),
      ...subject,
    },
    ...changes,
  };
}

export const signedList = (subject: Json = {}, changes: Json = {}, options: SignOptions = {}) =>
  signed(present(unsignedList(subject, changes)), options);

/** Without the members that were taken away by giving them no value. */
const present = (document: Json): Json => JSON.parse(JSON.stringify(document));

/** The older form, under version 1.1 of the data model. */
export function olderList(subject: Json = {}, changes: Json = {}): Promise<Json> {
  const { validFrom, ...rest } = unsignedList(
    { type: 'StatusList2021', encodedList: encodedBits().slice(1), ...subject },
    { type: ['VerifiableCredential', 'StatusList2021Credential'] },
  );
  const older = {
    ...rest,
    '@context': [CREDENTIALS_V1, STATUS_LIST_2021, DATA_INTEGRITY_V2],
    issuanceDate: validFrom,
    ...changes,
  };
  return signed(present(older), { contexts: statusListContexts });
}

/** What a badge says of its status. */
export function entry(changes: Json = {}): Json {
  return {
    id: `${LIST}#${INDEX}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(INDEX),
    statusListCredential: LIST,
    ...changes,
  };
}

/** A network that answers with these documents, and with 404 elsewhere; it remembers what was asked. */
export interface TestNetwork {
  readonly fetch: typeof globalThis.fetch;
  readonly asked: readonly string[];
}

export function network(pages: Readonly<Record<string, unknown>>): TestNetwork {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const address = String(input);
    asked.push(address);
    if (!Object.hasOwn(pages, address)) return new Response('', { status: 404 });
    const page = await pages[address];
    return new Response(typeof page === 'string' ? page : JSON.stringify(page));
  };
  return { fetch, asked };
}

/** A badge, its verdict, and the codes of its problems and then of its warnings. */
export async function statusOf(
  badge: object,
  pages: Readonly<Record<string, unknown>>,
  options: VerifyBadgeOptions = {},
): Promise<readonly string[]> {
  const { fetch } = network(pages);
  const report = await verifyBadge(badge, { now: NOW, fetch, ...options });
  const { verdict, problems, warnings } = report;
  return [verdict, ...problems.map(({ code }) => code), ...warnings.map(({ code }) => code)];
}

/** A badge with the given status, signed by the issuer of the lists here. */
export const badgeWith = (credentialStatus: unknown, changes: Json = {}): Promise<Json> =>
  signed(present(unsignedBadge({ credentialStatus, ...changes })), {
    contexts: statusListContexts,
  });

/** What {@link statusOf} says of a badge with an entry, where one list stands at its address. */
export const statusIn = async (list: unknown, status: unknown = entry()) =>
  statusOf(await badgeWith(status), { [LIST]: list });

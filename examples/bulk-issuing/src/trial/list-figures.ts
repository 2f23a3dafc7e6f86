import { gzipSync } from 'node:zlib';
import {
  createMemoryStatusListStore,
  createStatusLists,
  generateKey,
  type StatusPlace,
} from '@cop-credentials/badges';
import { networkIssuer } from '../issuing/network-issuer.js';

/** What a full status list costs. */
export interface ListFigures {
  /** The part of its badges that were called back. */
  readonly revoked: number;
  readonly badges: number;
  /** Bytes of the file, and of what is sent where the server compresses. */
  readonly bytes: number;
  readonly compressedBytes: number;
  /** Milliseconds of processor time to make and sign it anew. */
  readonly milliseconds: number;
}

const ENTRIES = 131_072;
/** A list is begun anew when nine tenths of it are given out. */
const BADGES_PER_LIST = Math.floor(ENTRIES * 0.9);
const TIMES = 5;

/** Fills a list, calls a part of its badges back, and publishes it. */
export async function listFigures(revoked: number): Promise<ListFigures> {
  const store = createMemoryStatusListStore();
  const issuer = networkIssuer(await generateKey());
  const baseUrl = 'https://badges.example.org/status';
  const lists = createStatusLists({ issuer, store, baseUrl });
  const indexes = shuffled(ENTRIES).slice(0, BADGES_PER_LIST);
  const places: readonly StatusPlace[] = indexes.map((index) => ({
    key: `badge ${index}`,
    list: 1,
    index,
  }));
  await store.claim(places);
  for (const { list, index } of places.slice(0, Math.round(BADGES_PER_LIST * revoked)))
    await store.append({ list, index, action: 'revoke', at: '2026-06-01T00:00:00Z' }, 0);
  const times: number[] = [];
  let text = '';
  for (let time = 0; time < TIMES; time += 1) {
    const begun = process.cpuUsage();
    text = JSON.stringify(await lists.publish(`${baseUrl}/revocation/1`));
    const { user, system } = process.cpuUsage(begun);
    times.push((user + system) / 1000);
  }
  return {
    revoked,
    badges: BADGES_PER_LIST,
    bytes: Buffer.byteLength(text),
    compressedBytes: gzipSync(text).length,
    milliseconds: times.sort((one, other) => one - other)[Math.floor(TIMES / 2)] ?? 0,
  };
}

function shuffled(count: number): readonly number[] {
  const numbers = Array.from({ length: count }, (_, number) => ({ number, weight: Math.random() }));
  return numbers.sort((one, other) => one.weight - other.weight).map(({ number }) => number);
}

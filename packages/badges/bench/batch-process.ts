// Issues 100,000 badges, and prints what that took.
import { createIssuer, generateKey, type IssuedStore, issueMany } from '@cop-credentials/badges';
import { draft } from './draft.js';

const BADGES = 100_000;

/** What a batch took. */
export interface BatchMeasured {
  readonly badges: number;
  /** Of processor time, over all threads. */
  readonly badgesPerSecond: number;
  /** The most that was resident at one time. */
  readonly megabytes: number;
}

/** As a store elsewhere: nothing of it is in this process. */
const store: IssuedStore = { get: async () => undefined, putIfAbsent: async () => undefined };

function* drafts() {
  for (let row = 0; row < BADGES; row += 1) {
    const recipient = { emailAddress: `learner-${row}@example.org` };
    yield { key: `spring-2026/${row}`, draft: { ...draft, recipient } };
  }
}

const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
const start = process.cpuUsage();
let badges = 0;
for await (const { status } of issueMany(issuer, drafts(), { store })) {
  if (status !== 'issued') throw new Error(`A draft is ${status}.`);
  badges += 1;
}
const { user, system } = process.cpuUsage(start);
const measured: BatchMeasured = {
  badges,
  badgesPerSecond: badges / ((user + system) / 1_000_000),
  megabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(measured));

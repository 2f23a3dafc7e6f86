// A process that issues one batch and prints what it took, its threads included; `threads.ts` starts it.
import { createIssuer, generateKey } from '@cop-credentials/badges';
import { createThreadedIssuer } from '@cop-credentials/badges/threads';
import { issueBatch, timeOnce } from './issue-batch.js';

const [badges = 0, threads = 0, concurrency = 8, full = 0] = process.argv.slice(2).map(Number);
const batch = { badges, concurrency, isFull: full > 0 };
const options = { profile: { name: 'Example Network' }, key: await generateKey() };

async function issueAlone(): Promise<void> {
  await issueBatch(createIssuer(options), batch);
}

async function issueInThreads(): Promise<void> {
  const issuer = createThreadedIssuer({ ...options, threads });
  await issueBatch(issuer, batch);
  await issuer.close();
}

console.log(JSON.stringify(await timeOnce(threads > 0 ? issueInThreads : issueAlone)));

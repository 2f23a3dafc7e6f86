import { setTimeout as delay } from 'node:timers/promises';
import { AWARD_OPTIONS, chooseAwards, wholeNumber } from '../awards/choose-awards.js';
import { inTransaction } from '../database/database.js';
import { showProgress } from '../progress.js';
import { createPostgresIssuedStore } from '../stores/postgres-issued-store.js';
import { keysLeft, progressOf } from './awards.js';
import { QUEUE_SETTINGS, type QueueSettings } from './issuing-queue.js';
import { loadAwards } from './load-awards.js';
import { type Network, openIssuer, openNetwork, prepareNetwork } from './open-network.js';
import { publishInTurn } from './publish-lists.js';
import { allSetAside, takeBack } from './set-aside.js';
import type { Settings } from './settings.js';
import { openPatiently, work } from './worker.js';

/** Options of the commands; each uses some of them. */
export const COMMAND_OPTIONS = {
  ...AWARD_OPTIONS,
  lanes: { type: 'string', default: '2' },
  concurrency: { type: 'string', default: '16' },
  expire: { type: 'string', default: String(QUEUE_SETTINGS.expireInSeconds) },
  once: { type: 'boolean', default: false },
  key: { type: 'string' },
  reason: { type: 'string' },
} as const;

/** The options as they were given. */
interface CommandValues {
  readonly awards: string;
  readonly csv?: string;
  readonly lanes: string;
  readonly concurrency: string;
  readonly expire: string;
  readonly once: boolean;
  readonly key?: string;
  readonly reason?: string;
}

type Command = (settings: Settings, values: CommandValues) => Promise<void>;

/** What can be done, by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  load,
  work: workUntilStopped,
  status,
  requeue,
  publish: (settings) => inNetwork(settings, (network) => publishLists(network, settings)),
  revoke,
};

const GRACE_MS = 10_000;
const MS_BETWEEN_LOOKS = 1000;

/** Makes the tables where there are none, and puts awards into the queue. */
async function load(settings: Settings, values: CommandValues): Promise<void> {
  await prepareNetwork(settings, queueSettings(values));
  const awards = await chooseAwards(values);
  await inNetwork(settings, async (network) => {
    const { added, known, differing } = await loadAwards(awards, network);
    console.log(`${added} awards added, ${known} known before.`);
    for (const key of differing)
      console.log(
        `${JSON.stringify(key)} is the key of another award; the one that came first stays.`,
      );
  });
}

/** Works until SIGTERM: then what is under way is finished, or given back after ten seconds. */
async function workUntilStopped(settings: Settings, values: CommandValues): Promise<void> {
  const [stopping, ending] = [new AbortController(), new AbortController()];
  const stop = () => {
    stopping.abort();
    setTimeout(() => ending.abort(new Error('The worker was stopped.')), GRACE_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const report = (message: string) => console.error(`worker ${process.pid}: ${message}`);
  const limits = queueSettings(values);
  const opened = await openPatiently(() => openTools(settings, limits), {
    stopping: stopping.signal,
    report,
  });
  if (opened === undefined) return;
  const { network, signer, ...tools } = opened;
  await work(
    { ...tools, concurrency: wholeNumber(values.concurrency) },
    {
      lanes: wholeNumber(values.lanes),
      expireInSeconds: limits.expireInSeconds,
      stopping: stopping.signal,
      ending: ending.signal,
      isSignerReady: signer.isReady,
      report,
    },
  );
  await signer.close();
  await network.close();
}

async function openTools(settings: Settings, limits: QueueSettings) {
  const network = await openNetwork(settings, { ...limits, isWorker: true });
  try {
    const { database, queue } = network;
    const store = createPostgresIssuedStore(database);
    return { network, database, queue, store, ...(await openIssuer(settings, database)) };
  } catch (error) {
    await network.close();
    throw error;
  }
}

/** Shows how far the awards are until none is left, and then what was set aside. */
async function status(settings: Settings, { once }: CommandValues): Promise<void> {
  await inNetwork(settings, async ({ database, queue }) => {
    const line = showProgress();
    for (;;) {
      const progress = await progressOf(database);
      line.show(progress);
      if (once || progress.done + progress.setAside >= progress.total) break;
      await delay(MS_BETWEEN_LOOKS);
    }
    line.end();
    console.log(`${await queue.open()} jobs wait or are under way.`);
    for (const { key, code, path, reason } of await allSetAside(database))
      console.log(`${JSON.stringify(key)} set aside: ${code} ${path} ${reason}`);
  });
}

/** Tries again what failed as often as it may, and makes new jobs for all that is left. */
async function requeue(settings: Settings): Promise<void> {
  await inNetwork(settings, async ({ database, queue }) => {
    const again = (await allSetAside(database)).filter(({ code }) => code === 'attempts.exhausted');
    await inTransaction(database, async (client) => {
      await takeBack(
        client,
        again.map(({ key }) => key),
      );
      const left = await keysLeft(client);
      await queue.add(left, client);
      console.log(`${left.length} awards are in the queue anew.`);
    });
  });
}

/** Calls a badge back, and publishes the lists. */
async function revoke(settings: Settings, { key = '', reason }: CommandValues): Promise<void> {
  await inNetwork(settings, async (network) => {
    const badge = await createPostgresIssuedStore(network.database).get(key);
    if (badge === undefined) throw new Error(`No badge was issued under ${JSON.stringify(key)}.`);
    const { signer, statusLists } = await openIssuer(settings, network.database);
    await statusLists.revoke(badge.id, { ...(reason !== undefined && { reason }) });
    await signer.close();
    await publishLists(network, settings);
  });
}

async function publishLists({ database }: Network, settings: Settings): Promise<void> {
  const { issuer, signer, statusLists } = await openIssuer(settings, database);
  const folder = settings.PUBLIC_FOLDER;
  const lists = await publishInTurn(database, { issuer, statusLists, folder });
  await signer.close();
  console.log(`Published in ${folder}: keys and ${lists} status list${lists === 1 ? '' : 's'}.`);
}

async function inNetwork(
  settings: Settings,
  task: (network: Network) => Promise<void>,
): Promise<void> {
  const network = await openNetwork(settings, { ...QUEUE_SETTINGS, isWorker: false });
  try {
    await task(network);
  } finally {
    await network.close();
  }
}

/** A job expires after so many seconds; somebody looks for those that did a few times in that time. */
function queueSettings({ expire }: CommandValues): QueueSettings {
  const expireInSeconds = wholeNumber(expire);
  const maintenanceSeconds = Math.max(1, Math.floor(expireInSeconds / 6));
  return { ...QUEUE_SETTINGS, expireInSeconds, maintenanceSeconds };
}

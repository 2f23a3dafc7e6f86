import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from './client.js';
import { PortalProcess } from './portal-process.js';
import { type Prepared, prepareApplications } from './prepare-applications.js';
import { type Acknowledged, readStanding, type Standing } from './standing.js';

/** How much work there is, and how often the portal is killed while it is done. */
export interface TrialOptions {
  readonly awards: number;
  readonly applicants: number;
  readonly materialsOfEach: number;
  readonly kills: number;
}

/** What happened, and what is there afterwards. */
export interface Trial extends Standing {
  readonly kills: number;
  /** Requests that got no answer. */
  readonly unanswered: number;
  readonly acknowledged: number;
}

/** Staff award and applicants hand in files at the same time, while the portal is killed at random moments. */
export async function killWhileAwarding(options: TrialOptions): Promise<Trial> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'portal-trial-'));
  const { awards, applicants } = options;
  const prepared = await prepareApplications(dataFolder, {
    decided: awards,
    preparing: applicants,
  });
  const portal = await PortalProcess.start(dataFolder);
  try {
    const clients = [...Array(4 + applicants).keys()].map((number) => new Client(portal, number));
    const work = doAll(prepared, clients, options);
    const kills = await killDuring(work, { portal, clients, options });
    const acknowledged = await work;
    // What was left undone by the last kill is done at the next start.
    await portal.kill();
    await portal.start();
    const standing = await settled(dataFolder, acknowledged, awards);
    const unanswered = clients.reduce((sum, client) => sum + client.unanswered, 0);
    return { ...standing, kills, unanswered, acknowledged: acknowledged.length };
  } finally {
    await portal.kill();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function doAll(
  { staff, decided, preparing }: Prepared,
  clients: readonly Client[],
  { materialsOfEach }: TrialOptions,
): Promise<readonly Acknowledged[]> {
  const [first, second, third, fourth, ...applicants] = clients;
  const waiting = [...decided];
  const award = async (client: Client | undefined) => {
    if (client === undefined) return;
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      // Asked twice on purpose, as by a double click.
      await client.post(`/staff/applications/${id}/award`, {});
      await client.post(`/staff/applications/${id}/award`, {});
    }
  };
  const acknowledged: Acknowledged[] = [];
  const handIn = async (client: Client, person: Prepared['preparing'][number] | undefined) => {
    if (person === undefined) return;
    const { emailAddress, applicationId } = person;
    await client.signIn(emailAddress);
    for (let number = 1; number <= materialsOfEach; number += 1) {
      const material = `Material ${number}`;
      const text = `${applicationId}: ${material}`;
      const file = new File([text], `${number}.txt`, { type: 'text/plain' });
      const path = `/applications/${applicationId}/materials`;
      const answer = await client.post(path, { title: material, file });
      if (answer.status === 303) acknowledged.push({ applicationId, material, text });
    }
  };
  const atWork = [first, second, third, fourth];
  // One after the other, as the links go to one address.
  for (const client of atWork) await client?.signIn(staff);
  await Promise.all([
    ...applicants.map((client, index) => handIn(client, preparing[index])),
    ...atWork.map(award),
  ]);
  return acknowledged;
}

/** Kills the portal at random points of the work, counted by what is answered, so that it is hit however fast it is. */
async function killDuring(
  work: Promise<unknown>,
  { portal, clients, options }: Disturbance,
): Promise<number> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  const requests = options.awards * 2 + options.applicants * options.materialsOfEach;
  const points = Array.from({ length: options.kills }, () => Math.random() * 0.8 * requests);
  let kills = 0;
  for (const point of points.sort((one, other) => one - other)) {
    while (!isDone && answersOf(clients) < point) await moment(2);
    await Promise.race([moment(Math.random() * 50), done]);
    if (isDone) break;
    await portal.kill();
    await portal.start();
    kills += 1;
  }
  return kills;
}

interface Disturbance {
  readonly portal: PortalProcess;
  readonly clients: readonly Client[];
  readonly options: TrialOptions;
}

function answersOf(clients: readonly Client[]): number {
  return clients.reduce((sum, { answered }) => sum + answered, 0);
}

function moment(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until the portal has caught up, for a minute at most. */
async function settled(
  dataFolder: string,
  acknowledged: readonly Acknowledged[],
  awards: number,
): Promise<Standing> {
  for (let tries = 0; ; tries += 1) {
    const standing = await readStanding(dataFolder, acknowledged);
    if (standing.issuedEvents === awards || tries === 30) return standing;
    await moment(2000);
  }
}

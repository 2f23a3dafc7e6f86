import { type ChildProcess, fork } from 'node:child_process';
import { once as first } from 'node:events';
import { fileURLToPath } from 'node:url';
import { badgeTasks, type Group, type Kind } from './badge-tasks.js';
import { againstFirst, inRounds, type Milliseconds, type Rounds, type Turn } from './measure.js';
import type { Stacks } from './stacks.js';

/** What was measured of badges of one kind. */
export type Compared = Readonly<Record<Group, Milliseconds>>;

const PROGRAM = fileURLToPath(new URL('./task-process.js', import.meta.url));

/** What it takes to issue and verify badges of one kind. */
export async function compareBadges(kind: Kind, stacks: Stacks): Promise<Compared> {
  const tasks = await badgeTasks(kind, stacks);
  const compare = (group: Group) =>
    compareApart(
      kind,
      group,
      tasks[group].map(({ name }) => name),
    );
  return {
    issuing: await compare('issuing'),
    verifying: await compare('verifying'),
    issuingTokens: await compare('issuingTokens'),
    verifyingTokens: await compare('verifyingTokens'),
  };
}

/** One process may be a fifth slower than another that does the same, for as long as it runs. */
export const PROCESSES = 2;

async function compareApart(
  kind: Kind,
  group: Group,
  names: readonly string[],
): Promise<Milliseconds> {
  const rounds: Rounds[] = [];
  for (let process = 0; process < PROCESSES; process += 1)
    rounds.push(await roundsApart(kind, group, names.length));
  return againstFirst(names, rounds.flat());
}

/**
 * Each task has a process of its own, as a program has one of these packages and not all: what one leaves behind for the
 * garbage collector slows down whoever comes next in the same process.
 */
async function roundsApart(kind: Kind, group: Group, tasks: number): Promise<Rounds> {
  const places = Array.from({ length: tasks }, (_, place) => String(place));
  const processes = places.map((place) => fork(PROGRAM, [kind, group, place]));
  try {
    await Promise.all(processes.map(answerOf));
    return await inRounds(processes.map(turnOf), { warmUp: 16, rounds: 5 });
  } finally {
    for (const one of processes) one.kill();
  }
}

function turnOf(one: ChildProcess): Turn {
  return async () => {
    const answer = answerOf(one);
    one.send('turn');
    return Number(await answer);
  };
}

/** What a process says next; one that has ended says nothing. */
async function answerOf(one: ChildProcess): Promise<unknown> {
  const [answer] = await first(one, 'message', { signal: AbortSignal.timeout(60_000) });
  return answer;
}

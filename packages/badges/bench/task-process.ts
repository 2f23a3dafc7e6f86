// One task, in a process that does nothing else: it runs each time it is asked, and answers how long that took.
import { badgeTasks } from './badge-tasks.js';
import { once } from './measure.js';
import { installPeers } from './peers.js';
import { makeStacks } from './stacks.js';

installPeers();
const [kind, group, place] = process.argv.slice(2);
const tasks: Readonly<Record<string, readonly Parameters<typeof once>[0][]>> = await badgeTasks(
  kind === 'full' ? 'full' : 'small',
  await makeStacks(),
);
const task = tasks[String(group)]?.[Number(place)];
if (task === undefined) throw new Error(`There is no task ${place} of ${group}.`);

process.on('message', async () => process.send?.(await once(task)));
process.send?.('ready');

// The commands of issuing with several processes: load, work, status, requeue, publish, revoke.
import { parseArgs } from 'node:util';
import { COMMAND_OPTIONS, COMMANDS } from './commands.js';
import { readSettings } from './settings.js';

const { positionals, values } = parseArgs({ allowPositionals: true, options: COMMAND_OPTIONS });
const command = COMMANDS[positionals[0] ?? ''];
if (command === undefined) throw new Error(`Say what to do: ${Object.keys(COMMANDS).join(', ')}.`);
await command(readSettings(process.env), { ...values });

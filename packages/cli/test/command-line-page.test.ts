import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../src/commands.js';
import { commandFile } from './support/bundle.js';
import { patternOf, sessionOf } from './support/session-of-page.js';
import { temporaryFolder } from './support/temporary-folder.js';

const page = readFileSync(new URL('../../../docs/how-to/command-line.md', import.meta.url), 'utf8');
const steps = sessionOf(page);
const shell = temporaryFolder();
const folder = temporaryFolder();

afterAll(() => {
  shell.remove();
  folder.remove();
});

// The page is a session of a POSIX shell.
describe.skipIf(process.platform === 'win32')('the session of the page', () => {
  shell.write('cop-badges', `#!/bin/sh\nexec "${process.execPath}" "${commandFile}" "$@"\n`);
  chmodSync(shell.at('cop-badges'), 0o700);
  const env = { ...process.env, PATH: `${shell.path}:${process.env.PATH}`, NO_COLOR: '1' };
  let last: number | null = 0;

  for (const step of steps) if ('file' in step) folder.write(step.file, step.content);

  it('runs every command', () => {
    const run = steps.flatMap((step) => ('command' in step ? [step.command] : []));
    for (const name of Object.keys(commands))
      expect(run.some((command) => command.startsWith(`cop-badges ${name} `))).toBe(true);
  });

  it.each(steps.flatMap((step) => ('command' in step ? [step] : [])))(
    'prints what the page shows: $command',
    ({ command, output }) => {
      if (command === 'echo $?') {
        expect(String(last)).toBe(output);
        return;
      }
      const ran = spawnSync('sh', ['-c', `${command} 2>&1`], {
        cwd: folder.path,
        env,
        encoding: 'utf8',
      });
      last = ran.status;
      expect(ran.stdout.trimEnd()).toMatch(patternOf(output));
    },
  );
});

it('tells every exit code', async () => {
  const { exitCodes } = await import('../src/exit-codes.js');
  for (const code of Object.values(exitCodes)) expect(page).toContain(`\n| ${code} |`);
});

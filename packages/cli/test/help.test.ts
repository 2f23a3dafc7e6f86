import { expect, it } from 'vitest';
import { commands } from '../src/commands.js';
import { runCommand } from './support/run-command.js';

const inner: Readonly<Record<string, readonly string[]>> = {
  status: ['create', 'revoke', 'suspend', 'reinstate', 'publish'],
  rules: ['list', 'show'],
};
const all = Object.keys(commands).flatMap((name) => [
  [name],
  ...(inner[name] ?? []).map((one) => [name, one]),
]);

async function helpOf(command: readonly string[]): Promise<string> {
  const { code, stdout } = await runCommand([...command, '--help']);
  expect(code).toBe(0);
  return stdout;
}

/** The command of an example, without its arguments. */
function commandOf([name = '', first = '']: readonly string[]): readonly string[] {
  return inner[name]?.includes(first) ? [name, first] : [name];
}

it.each(all)('has examples with options that exist: %s %s', async (...command) => {
  const help = await helpOf(command.filter((word) => word !== undefined));
  const examples = [...help.matchAll(/^ {2}\$ cop-badges (.+)$/gm)].map(([, example = '']) =>
    example.split(' '),
  );
  expect(examples.length).toBeGreaterThan(0);
  for (const words of examples) {
    const described = await helpOf(commandOf(words));
    for (const option of words.filter((word) => word.startsWith('--')))
      expect(described).toContain(`  ${option}`);
  }
});

it('lists every command with what it does', async () => {
  const help = await helpOf([]);
  for (const [name, { description }] of Object.entries(commands)) {
    expect(help).toContain(`  ${name} `);
    expect((await helpOf([name])).replaceAll(/\s+/g, ' ')).toContain(description);
  }
});

it('tells its version', async () => {
  expect((await runCommand(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it.each([[[]], [['frob']], [['--frob']]])('is used wrongly with %j', async (args) => {
  expect((await runCommand(args)).code).toBe(64);
});

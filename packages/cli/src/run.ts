import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { commands } from './commands.js';
import { exitCodes } from './exit-codes.js';
import { type Answer, printAnswer } from './terminal/answer.js';
import { inertLines } from './terminal/inert.js';
import type { Io } from './terminal/io.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

/** Runs the command that the arguments name, and gives its exit code. Everything it prints goes through `io`. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const json = args.includes('--json');
  let answer: Answer | undefined;
  const program = programWith();
  const named = args.find((arg) => !arg.startsWith('-'));
  try {
    for (const [name, { description, load }] of Object.entries(commands)) {
      const give = (given: Answer) => {
        answer = given;
      };
      const command: CommandUnknownOpts =
        name === named ? (await load())({ io, give }) : new Command(name);
      program.addCommand(withOutput(command.description(description), io));
    }
    await withOutput(program, io).parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) return printError(error, { io, json });
    if (error.exitCode === 0) return exitCodes.good;
    // For people the parser has printed it.
    if (json) return printError(new UsageError(error.message), { io, json });
    return exitCodes.wrongUse;
  }
  return answer === undefined ? exitCodes.good : printAnswer(answer, io, json);
}

async function printError(
  error: unknown,
  { io, json }: { readonly io: Io; readonly json: boolean },
): Promise<number> {
  const { explainError } = await import('./terminal/explain-error.js');
  const to = json ? io : { ...io, stdout: io.stderr, colours: false };
  return printAnswer(explainError(error), to, json);
}

function programWith(): CommandUnknownOpts {
  return new Command('cop-badges')
    .description('Issue and verify Open Badges 3.0, and ask the rules of communities of practice.')
    .version(version())
    .helpCommand(false)
    .addHelpText('after', HELP);
}

const HELP = `
Help with examples: cop-badges <command> --help

Exit codes:
  ${exitCodes.good}    valid, meets the rules, done
  ${exitCodes.bad}    invalid, does not meet the rules
  ${exitCodes.open}    could not be checked, undetermined
  ${exitCodes.wrongUse}   wrong use
  ${exitCodes.interrupted}  stopped by Ctrl+C`;

/** Lets a command and those below it print through `io`, and throw where they would end the process. */
function withOutput(command: CommandUnknownOpts, io: Io): CommandUnknownOpts {
  command.exitOverride().configureOutput({
    writeOut: (text) => io.stdout(inertLines(text)),
    writeErr: (text) => io.stderr(inertLines(text)),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
    getOutHelpWidth: () => 100,
    getErrHelpWidth: () => 100,
  });
  for (const inner of command.commands) withOutput(inner, io);
  return command;
}

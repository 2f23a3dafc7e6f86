import { Command } from '@commander-js/extra-typings';
import type { Answer } from './answer.js';
import type { Io } from './io.js';

/** What a command is made with. */
export interface Session {
  readonly io: Io;
  /** Takes what a command answers, to be printed once it is done. */
  readonly give: (answer: Answer) => void;
}

/** Begins the definition of a command: its name, and examples for its help. */
export function newCommand(name: string, examples: readonly string[]): Command {
  const shown = examples.map((example) => `  $ cop-badges ${example}`).join('\n');
  return new Command(name)
    .option('--json', 'answer in JSON, for programs')
    .addHelpText('after', `\nExamples:\n${shown}`);
}

/** Gathers an option that may be given several times. */
export function several(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

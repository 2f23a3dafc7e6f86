import {
  type AskOptions,
  campusCompactCep,
  cscceCommunityManager,
  growingTogether,
  type Program,
} from '@cop-credentials/core';
import { newCommand, several } from '../terminal/command.js';
import type { Io } from '../terminal/io.js';
import { readPairs } from '../terminal/pairs.js';
import { UsageError } from '../usage-error.js';

/** The programs that are built in. */
export const programs: readonly Program[] = [
  campusCompactCep,
  cscceCommunityManager,
  growingTogether,
];

/** The program with an id. */
export function programOf(id: string): Program {
  const program = programs.find((one) => one.id === id);
  if (program !== undefined) return program;
  throw new UsageError(
    `There is no program "${id}".`,
    `Give one of ${programs.map((one) => one.id).join(', ')}.`,
  );
}

/** Begins the definition of a command that asks the rules of a program, with the options that say when and how. */
export function newRulesCommand(name: string, examples: readonly string[]) {
  return newCommand(name, examples)
    .option(
      '--as-of <date>',
      'day on which the rules are asked, such as 2026-01-15; today otherwise',
    )
    .option('--edition <id>', 'edition of the rules to apply')
    .option('--reading <name=value>', 'how to take a vague statement; may be given again', several);
}

/** The options of such a command, as they come. */
export interface GivenAskOptions {
  readonly asOf?: string | undefined;
  readonly edition?: string | undefined;
  readonly reading?: readonly string[] | undefined;
}

/** The options as the rules are asked with them. Today is that of UTC. */
export function readAskOptions({ asOf, edition, reading }: GivenAskOptions, io: Io): AskOptions {
  return {
    asOf: asOf ?? io.now().toISOString().slice(0, 10),
    ...(edition !== undefined && { edition }),
    ...(reading !== undefined && { readings: readReadings(reading) }),
  };
}

function readReadings(given: readonly string[]): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(readPairs(given, '--reading')).map(([name, value]) => [
      name,
      /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value,
    ]),
  );
}

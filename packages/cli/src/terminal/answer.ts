import { type Ending, exitCodes } from '../exit-codes.js';
import { inertJson, inertLines } from './inert.js';
import type { Io } from './io.js';

/** What a command answers: for people, and the same for programs. */
export interface Answer {
  readonly ending: Ending;
  /** Lines for people; the first is shown in the colour of the ending where `verdict` is set. */
  readonly text: string;
  readonly verdict?: boolean;
  /** For `--json`, in the form of the schema of the command. */
  readonly json: unknown;
}

/** Prints an answer, and everything in it only here; gives the exit code. */
export function printAnswer(
  answer: Answer,
  io: Pick<Io, 'stdout' | 'colours'>,
  json: boolean,
): number {
  const { ending, text, verdict = false } = answer;
  if (json) io.stdout(`${inertJson(answer.json)}\n`);
  else {
    const [first = '', ...rest] = inertLines(text.trimEnd()).split('\n');
    const headline = verdict && io.colours ? coloured(first, COLOURS[ending]) : first;
    io.stdout(`${[headline, ...rest].join('\n')}\n`);
  }
  return exitCodes[ending];
}

// Select Graphic Rendition of ECMA-48; 39 is the usual colour again.
const GREEN = 32;
const YELLOW = 33;
const RED = 31;

const COLOURS: Readonly<Record<Ending, number>> = {
  good: GREEN,
  bad: RED,
  open: YELLOW,
  wrongUse: RED,
  interrupted: YELLOW,
};

function coloured(text: string, colour: number): string {
  return `\u001b[${colour}m${text}\u001b[39m`;
}

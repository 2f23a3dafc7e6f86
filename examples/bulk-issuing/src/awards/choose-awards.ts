import type { AwardList } from './award-list.js';
import { csvAwards } from './csv-awards.js';
import { generatedAwards } from './generated-awards.js';

const FAULTY_EVERY = 100;

/** Options of the command line that say which awards are meant. */
export const AWARD_OPTIONS = {
  awards: { type: 'string', default: '200' },
  csv: { type: 'string' },
} as const;

/** The awards of a table where one is named, and otherwise as many as are asked for, made up. */
export async function chooseAwards(options: {
  readonly awards: string;
  readonly csv?: string | undefined;
}): Promise<AwardList> {
  if (options.csv !== undefined) return csvAwards(options.csv);
  return generatedAwards({ count: wholeNumber(options.awards), faultyEvery: FAULTY_EVERY });
}

/** Reads a whole number from 1 on. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new TypeError(`${text} is no whole number from 1 on.`);
  return Number(text);
}

import { expect } from 'vitest';
import { checkText, type OpenedPage, type StandIn, textOf, verdictOf } from './opened-page.js';

/** A badge, how it is given, and what the page is to say of it. */
export interface VerdictCase {
  readonly title: string;
  readonly web?: StandIn;
  readonly give: (opened: OpenedPage) => Promise<void>;
  readonly verdict: RegExp;
  /** Words that the result has somewhere. */
  readonly says?: readonly RegExp[];
}

/** Gives a text by pasting it. */
export const pasted = (text: string | Promise<string>) => async (opened: OpenedPage) =>
  checkText(opened, await text);

/** Holds what the page says now against what it is to say. */
export async function expectVerdict(
  opened: OpenedPage,
  { verdict, says = [] }: Pick<VerdictCase, 'verdict' | 'says'>,
): Promise<void> {
  expect(await verdictOf(opened)).toMatch(verdict);
  const text = await textOf(opened);
  for (const words of says) expect(text).toMatch(words);
  expect(opened.faults).toEqual([]);
}

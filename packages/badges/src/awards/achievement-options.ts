import type { Credential } from '@cop-credentials/core';
import * as z from 'zod';
import { type AwardingProgram, awardingProgram, credentialList } from './awarding-program.js';

/** Options of {@link achievementFor}. */
export interface AchievementForOptions {
  /** The program that awards, such as `campusCompactCep` of `@cop-credentials/core`. */
  readonly program: AwardingProgram;
  /** The issuer’s own https address, without query and fragment, under which the achievement’s id stands. */
  readonly baseUrl: string;
  /**
   * What the program awards, where its own `credentials` do not say so or say less: the pages of Campus Compact name none
   * of its micro-credentials. An entry here comes before one of the program.
   */
  readonly credentials?: readonly Credential[];
}

/** The members of {@link AchievementForOptions}, to be read with others or without. */
export const achievementOptions = {
  program: awardingProgram,
  baseUrl: z.string(),
  credentials: credentialList.exactOptional(),
};

/** What is known of a credential: from the caller first, and else from the program. */
export function credentialOf(
  id: string,
  { credentials = [], program }: AchievementForOptions,
): Credential | undefined {
  return [...credentials, ...(program.credentials ?? [])].find((known) => known.id === id);
}

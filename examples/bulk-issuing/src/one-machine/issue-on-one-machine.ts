import { join } from 'node:path';
import {
  type Issuer,
  issueMany,
  type RefusedOutcome,
  type StatusLists,
} from '@cop-credentials/badges';
import { createFileIssuedStore } from '@cop-credentials/badges/node';
import type { AwardList } from '../awards/award-list.js';
import type { Progress } from '../progress.js';

/** Where and how one process issues all awards. */
export interface OneMachineOptions {
  readonly issuer: Issuer;
  readonly statusLists: StatusLists;
  /** Where the badges are kept; the same folder for every list of the issuer. */
  readonly folder: string;
  /** Stops it; to go on, call again. */
  readonly signal?: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Issues all awards that have no badge yet, and returns those that cannot become one. */
export async function issueOnOneMachine(
  { total, awards }: AwardList,
  { issuer, statusLists, folder, signal, onProgress }: OneMachineOptions,
): Promise<readonly RefusedOutcome[]> {
  const refused: RefusedOutcome[] = [];
  const outcomes = issueMany(issuer, awards, {
    store: createFileIssuedStore(join(folder, 'issued')),
    statusLists,
    total,
    ...(signal !== undefined && { signal }),
    onProgress: ({ issued, already, refused: setAside }) =>
      onProgress({ total, done: issued + already, setAside }),
  });
  for await (const outcome of outcomes) if (outcome.status === 'refused') refused.push(outcome);
  return refused;
}

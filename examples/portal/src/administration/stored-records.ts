import type { Assessment, CalendarDate, Program } from '@cop-credentials/core';
import type { Ledger, ListedRecord } from '../ledger/ledger.js';
import { assessProposal } from '../proposals/assess-proposal.js';
import { proposalStream } from '../proposals/proposal.js';
import { assessTraining } from '../trainings/review-training.js';
import { trainingStream } from '../trainings/training.js';
import { type Effect, effectOn } from './edition-effects.js';

/** What a new edition would do to what is stored. */
export interface StoredEffects {
  readonly effects: readonly Effect[];
  /** Records that could not be assessed, and why. */
  readonly unassessed: readonly { readonly title: string; readonly why: string }[];
  readonly assessedCount: number;
  /** Records that were left out since there are too many. */
  readonly leftOutCount: number;
}

/** As many records are assessed for one page: those that changed last. */
const mostAssessed = 500;

/** Assesses every stored proposal and training under the present and the next editions, as of a day. */
export async function effectsOnStored(
  ledger: Ledger,
  programs: {
    readonly present: Program;
    readonly next: Program;
    readonly asOf: CalendarDate;
  },
): Promise<StoredEffects> {
  const listed = (await Promise.all(kinds.map(({ kind }) => ledger.list(kind)))).flat();
  const taken = [...listed].sort(latestFirst).slice(0, mostAssessed);
  const effects: Effect[] = [];
  const unassessed: { readonly title: string; readonly why: string }[] = [];
  for (const { kind, id, title } of taken) {
    const assessed = kinds.find((one) => one.kind === kind);
    const assess = await assessed?.open(ledger, id);
    if (assessed === undefined || assess === undefined) continue;
    const effect = effectOn({
      href: `${assessed.path}/${id}`,
      title,
      kind: assessed.name,
      assess: (under) => assess(programs[under], programs.asOf),
    });
    if (typeof effect === 'string') unassessed.push({ title, why: effect });
    else if (effect !== undefined) effects.push(effect);
  }
  const leftOutCount = listed.length - taken.length;
  return { effects, unassessed, assessedCount: taken.length, leftOutCount };
}

type AssessUnder = (program: Program, asOf: CalendarDate) => Assessment;

/** A kind of record that the rules are asked about. */
interface AssessedKind {
  readonly kind: string;
  readonly name: string;
  /** Where its records are shown. */
  readonly path: string;
  readonly open: (ledger: Ledger, id: string) => Promise<AssessUnder | undefined>;
}

const kinds: readonly AssessedKind[] = [
  {
    kind: proposalStream.kind,
    name: 'CoP proposal',
    path: '/proposals',
    open: async (ledger, id) => {
      const proposal = (await ledger.load(proposalStream, id))?.state;
      return proposal && ((program, asOf) => assessProposal(program, proposal, { asOf }));
    },
  },
  {
    kind: trainingStream.kind,
    name: 'Training',
    path: '/trainings',
    open: async (ledger, id) => {
      const training = (await ledger.load(trainingStream, id))?.state;
      return training && ((program, asOf) => assessTraining(program, training, { asOf }));
    },
  },
];

function latestFirst(a: ListedRecord, b: ListedRecord): number {
  return a.updatedAt < b.updatedAt ? 1 : -1;
}

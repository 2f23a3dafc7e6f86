import type { Ledger } from '../ledger/ledger.js';
import { type Proposal, proposalStream } from '../proposals/proposal.js';
import { type Training, trainingStream } from '../trainings/training.js';

/** An offering on the public pages. */
export type ListedOffering =
  | { readonly kind: 'community-of-practice'; readonly offering: Proposal }
  | { readonly kind: 'approved-training'; readonly offering: Training };

/** Everything that stands on the public pages, what was listed last first. */
export async function listOfferings(ledger: Ledger): Promise<readonly ListedOffering[]> {
  const [cops, trainings] = await Promise.all(
    [proposalStream.kind, trainingStream.kind].map((kind) =>
      ledger.list(kind, { status: 'listed' }),
    ),
  );
  const ids = [...(cops ?? []), ...(trainings ?? [])].map(({ id }) => id);
  const found = await Promise.all(ids.map((id) => findOffering(ledger, id)));
  return found.flatMap((offering) => (offering === undefined ? [] : [offering]));
}

/** An offering on the public pages by its id; `undefined` for one that is not listed. */
export async function findOffering(
  ledger: Ledger,
  id: string,
): Promise<ListedOffering | undefined> {
  const cop = (await ledger.load(proposalStream, id))?.state;
  if (cop !== undefined) {
    return cop.listedOn === undefined
      ? undefined
      : { kind: 'community-of-practice', offering: cop };
  }
  const training = (await ledger.load(trainingStream, id))?.state;
  if (training?.listedOn === undefined) return undefined;
  return { kind: 'approved-training', offering: training };
}

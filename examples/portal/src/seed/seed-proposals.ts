import { randomUUID } from 'node:crypto';
import { decideAddPeriod, periodFacts, periodStream } from '../calendar/period.js';
import { listPeriods } from '../calendar/periods.js';
import type { PortalActor } from '../ledger/stream.js';
import { decideBegin, decideSubmit } from '../offerings/decide-offering.js';
import type { Offering, OfferingContent } from '../offerings/offering.js';
import type { OfferingKind } from '../offerings/offering-kind.js';
import type { Portal } from '../portal.js';
import { currentProgram } from '../program/current-program.js';
import { proposalStream } from '../proposals/proposal.js';
import { proposals } from '../proposals/proposal-kind.js';
import {
  decideListing,
  decideOutcome,
  decideRecordJudgement,
} from '../proposals/review-proposal.js';
import { trainings } from '../trainings/training-kind.js';
import { today } from '../web/today.js';
import { addDays } from './days.js';
import {
  costlyProposal,
  openProposal,
  reflectionWorkshop,
  type SeedTerms,
  soundProposal,
} from './proposal-seeds.js';

/** Puts in two enrollment periods, three proposals and a training, where there are none. */
export async function seedProposals(portal: Portal): Promise<void> {
  const { ledger, people } = portal;
  await seedPeriods(portal);
  if ((await ledger.list(proposals.stream)).length > 0) return;
  const proposer = await people.findByEmailAddress('hana@example.org');
  const staff = await people.findByEmailAddress('sam@example.org');
  const period = (await listPeriods(ledger)).at(-1);
  if (proposer === undefined || staff === undefined || period === undefined) return;
  const by = { id: proposer.id, role: 'member' } as const;
  const program = await currentProgram(ledger);
  const terms: SeedTerms = { program, today: today(portal), period: periodFacts(period) };
  const sound = await begin(portal, proposals, { by, content: soundProposal(terms) });
  await submit(portal, proposals, { by, id: sound });
  await approve(portal, sound, { id: staff.id, role: 'staff' });
  const costly = await begin(portal, proposals, { by, content: costlyProposal(terms) });
  await submit(portal, proposals, { by, id: costly });
  await begin(portal, proposals, { by, content: openProposal(terms) });
  const training = await begin(portal, trainings, { by, content: reflectionWorkshop });
  await submit(portal, trainings, { by, id: training });
}

async function seedPeriods(portal: Portal): Promise<void> {
  const { ledger, clock, config } = portal;
  if ((await ledger.list(periodStream.kind)).length > 0) return;
  const day = today(portal);
  const periods = [
    { name: 'Present enrollment', firstDay: addDays(day, -45), lastDay: addDays(day, 45) },
    { name: 'Next enrollment', firstDay: addDays(day, 90), lastDay: addDays(day, 180) },
  ];
  const by = { id: 'seed', role: 'portal' } as const;
  for (const { name, firstDay, lastDay: submissionDeadline } of periods) {
    const id = randomUUID();
    const { timeZone } = config;
    const content = { name, firstDay, submissionDeadline, submissionTime: '23:59', timeZone };
    await ledger.change(periodStream, id, { by, at: clock() }, () => decideAddPeriod(id, content));
  }
}

async function begin<Facts, State extends Offering<Facts>>(
  { ledger, clock }: Portal,
  kind: OfferingKind<Facts, State>,
  { by, content }: { readonly by: PortalActor; readonly content: OfferingContent<Facts> },
): Promise<string> {
  const id = randomUUID();
  await kind.change(ledger, id, {
    by,
    at: clock(),
    decide: (offering) => decideBegin(offering, id, content),
  });
  return id;
}

async function submit<Facts, State extends Offering<Facts>>(
  portal: Portal,
  kind: OfferingKind<Facts, State>,
  { by, id }: { readonly by: PortalActor; readonly id: string },
): Promise<void> {
  const { ledger, clock } = portal;
  const draft = (await kind.load(ledger, id))?.state;
  if (draft === undefined) return;
  const on = today(portal);
  const program = await currentProgram(ledger);
  const { edition } = kind.judge(draft, { program, today: on });
  const { title, about, facts, revision } = draft;
  const handedIn = { content: { title, about, facts }, on, edition, revision };
  await kind.change(ledger, id, {
    by,
    at: clock(),
    decide: (offering) => decideSubmit(offering, handedIn),
  });
}

async function approve(portal: Portal, id: string, by: PortalActor): Promise<void> {
  const { ledger, clock } = portal;
  const context = { by, at: clock() };
  const on = today(portal);
  const program = await currentProgram(ledger);
  const review = {
    on,
    collegialNotContent: true,
    criteria: {
      democraticDesign: true,
      equityPrinciples: {
        everyoneHasKnowledge: true,
        everyoneHasLearning: true,
        manyIdentities: true,
      },
    },
    note: 'We spoke with those who lead it.',
  };
  const reason = 'It is what a community of practice should be.';
  await ledger.change(proposalStream, id, context, (proposal) =>
    decideRecordJudgement(proposal, { review, revision: proposal?.revision ?? 0 }),
  );
  await ledger.change(proposalStream, id, context, (proposal) =>
    decideOutcome(proposal, {
      program,
      outcome: 'approved',
      reason,
      on,
      revision: proposal?.revision ?? 0,
    }),
  );
  await ledger.change(proposalStream, id, context, (proposal) =>
    decideListing(proposal, { program, on, revision: proposal?.revision ?? 0 }),
  );
}

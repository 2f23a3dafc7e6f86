import {
  type CopProposalFacts,
  campusCompactCep,
  type TrainingOpportunityFacts,
} from '@cop-credentials/core';
import { decideAddPeriod, periodFacts, periodStream } from '../../src/calendar/period.js';
import { listPeriods } from '../../src/calendar/periods.js';
import { enterFacts } from '../../src/facts-form/enter-facts.js';
import type { FactGroup } from '../../src/facts-form/fact-field.js';
import { fieldsOf } from '../../src/facts-form/judge-form.js';
import { decideBegin, decideSubmit } from '../../src/offerings/decide-offering.js';
import type { Portal } from '../../src/portal.js';
import { type Proposal, proposalStream } from '../../src/proposals/proposal.js';
import type { ProposalContent, ProposalReview } from '../../src/proposals/proposal-content.js';
import type { ProposalEvent } from '../../src/proposals/proposal-event.js';
import { proposalGroups } from '../../src/proposals/proposal-fields.js';
import {
  reflectionWorkshop,
  type SeedTerms,
  soundProposal,
} from '../../src/seed/proposal-seeds.js';
import { trainingGroups } from '../../src/trainings/training-fields.js';
import type { FormEntries, Visitor } from './visitor.js';

/** The day on which these tests play. */
export const day = '2026-04-01';

export const clock = () => new Date('2026-04-01T12:00:00Z');

const period = {
  id: '4b8f0f6e-0c39-4d5c-9f2e-3f6c4a1f2b11',
  name: 'Autumn 2026',
  firstDay: '2026-06-01',
  submissionDeadline: '2026-09-15',
  submissionTime: '23:59',
  timeZone: 'America/New_York',
};

const terms: SeedTerms = {
  program: campusCompactCep,
  today: day,
  period: periodFacts({ ...period, ownerId: 'sam', revision: 1 }),
};

/** A proposal that meets every rule that can be told by its proposer. */
export const soundContent: ProposalContent = soundProposal(terms);

/** The same with other facts. */
export function contentWith(facts: CopProposalFacts): ProposalContent {
  return { ...soundContent, facts: { ...soundContent.facts, ...facts } };
}

/** A judgement in which every criterion is met. */
export const goodReview: ProposalReview = {
  on: day,
  collegialNotContent: true,
  criteria: {
    democraticDesign: true,
    equityPrinciples: {
      everyoneHasKnowledge: true,
      everyoneHasLearning: true,
      manyIdentities: true,
    },
  },
  note: '',
};

/** The same judgement as staff enter it. */
export const judgementEntries = {
  collegialNotContent: 'yes',
  democraticDesign: 'yes',
  everyoneHasKnowledge: 'yes',
  everyoneHasLearning: 'yes',
  manyIdentities: 'yes',
  note: '',
};

/** A proposal after some events. */
function proposalAfter(...events: readonly ProposalEvent[]): Proposal {
  const stamp = { at: clock().toISOString(), by: { id: 'hana', role: 'member' } } as const;
  let proposal: Proposal | undefined;
  for (const event of events) proposal = proposalStream.evolve(proposal, event, stamp);
  if (proposal === undefined) throw new Error('There is no proposal without events.');
  return proposal;
}

/** A proposal that was handed in. */
export function submitted(content: ProposalContent = soundContent): Proposal {
  const begun = decideBegin<CopProposalFacts>(undefined, 'p-1', content);
  const draft = proposalAfter(...(begun.ok ? begun.events : []));
  const handedIn = { content, on: day, edition: '2026-01-01', revision: draft.revision };
  const decision = decideSubmit(draft, handedIn);
  return proposalAfter(...(begun.ok ? begun.events : []), ...(decision.ok ? decision.events : []));
}

/** Puts the period of these proposals into a portal. */
export async function addPeriod({ ledger }: Portal): Promise<void> {
  const { id, ...content } = period;
  const context = { by: { id: 'sam', role: 'staff' }, at: clock() } as const;
  await ledger.change(periodStream, id, context, () => decideAddPeriod(id, content));
}

/** Content as it is entered. */
export function entriesOf(content: ProposalContent): FormEntries {
  return entries(content, proposalGroups([period]));
}

/** A training as it is entered. */
export function trainingEntries(facts: TrainingOpportunityFacts = {}): FormEntries {
  const { title, about, facts: usual } = reflectionWorkshop;
  return entries({ title, about, facts: { ...usual, ...facts } }, trainingGroups);
}

function entries(
  content: { readonly title: string; readonly about: string; readonly facts: unknown },
  groups: readonly FactGroup[],
): FormEntries {
  const { title, about, facts } = content;
  return { title, about, ...enterFacts(facts, fieldsOf(groups)) };
}

/** Writes a draft in a browser, and gives the path of its page. */
export async function draftIn(
  visitor: Visitor,
  path: '/proposals' | '/trainings',
  given: FormEntries,
): Promise<string> {
  const answer = await visitor.post(`${path}/new`, { ...given, intent: 'save' });
  if (answer.status !== 303) throw new Error(`The draft was not taken: ${await answer.text()}`);
  return answer.headers.get('location') ?? '';
}

/** The state of a record that a page was shown for, as its forms say it. */
export async function revisionAt(visitor: Visitor, path: string): Promise<string> {
  const page = await (await visitor.get(path)).text();
  return /name="revision" value="(\d+)"/.exec(page)?.[1] ?? '';
}

/** Hands in a draft. */
export async function handIn(visitor: Visitor, path: string): Promise<void> {
  const revision = await revisionAt(visitor, path);
  const answer = await visitor.post(`${path}/submit`, { revision });
  if (answer.status !== 303) throw new Error(`It was not handed in: ${await answer.text()}`);
}

/** Writes a proposal in a browser and hands it in; gives the path of its page. */
export async function waitingProposal(
  visitor: Visitor,
  content: ProposalContent = soundContent,
): Promise<string> {
  const path = await draftIn(visitor, '/proposals', entriesOf(content));
  await handIn(visitor, path);
  return path;
}

/** Sends a form of the review of a proposal, as of what is there now. */
export async function sendReview(
  staff: Visitor,
  path: string,
  form: { readonly step: string; readonly entries: FormEntries },
): Promise<Response> {
  const revision = await revisionAt(staff, `/staff${path}`);
  return staff.post(`${path}/${form.step}`, { revision, ...form.entries });
}

/** Every period that a portal has, to see what a form can choose. */
export const periodsOf = ({ ledger }: Portal) => listPeriods(ledger);

import { type CopProposalFacts, campusCompactCep, withEdition } from '@cop-credentials/core';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../src/ledger/stream.js';
import {
  decideBegin,
  decideRevise,
  decideSubmit,
  decideUnlist,
  decideWithdraw,
} from '../src/offerings/decide-offering.js';
import { termsOf } from '../src/offerings/terms-of.js';
import { assessProposal } from '../src/proposals/assess-proposal.js';
import { type Proposal, proposalStream } from '../src/proposals/proposal.js';
import type { ProposalEvent } from '../src/proposals/proposal-event.js';
import {
  decideListing,
  decideOutcome,
  decideOverride,
  decideRecordJudgement,
} from '../src/proposals/review-proposal.js';
import { contentWith, day, goodReview, soundContent, submitted } from './support/proposals.js';

const program = campusCompactCep;
const stamp = { at: '2026-04-01T12:00:00Z', by: { id: 'sam', role: 'staff' } } as const;

function applied(proposal: Proposal, decision: Decision<ProposalEvent>): Proposal {
  if (!decision.ok) throw new Error(decision.problems.map(({ code }) => code).join());
  return decision.events.reduce(
    (state, event) => proposalStream.evolve(state, event, stamp),
    proposal,
  );
}

function codesOf(decision: Decision<unknown>): readonly string[] {
  return decision.ok ? [] : decision.problems.map(({ code }) => code);
}

function judged(proposal: Proposal, review = goodReview): Proposal {
  const { revision } = proposal;
  return applied(proposal, decideRecordJudgement(proposal, { review, revision }));
}

function approve(proposal: Proposal): Decision<ProposalEvent> {
  const { revision } = proposal;
  const decision = { program, outcome: 'approved', reason: 'Good.', on: day, revision } as const;
  return decideOutcome(proposal, decision);
}

function overruled(proposal: Proposal, rule: string): Proposal {
  const override = {
    rule,
    decision: 'satisfied',
    by: { id: 'sam', role: 'staff' },
    on: day,
    why: 'The host told us more.',
  } as const;
  const { revision } = proposal;
  return applied(proposal, decideOverride(proposal, { program, override, revision }));
}

describe('approving a proposal', () => {
  it('is possible where every must is met and staff have judged', () => {
    const proposal = judged(submitted());
    const approved = applied(proposal, approve(proposal));
    expect(approved.stage).toBe('approved');
    expect(approved.decision).toMatchObject({ outcome: 'approved', on: day, reason: 'Good.' });
  });

  it.each<[string, CopProposalFacts, string]>([
    ['too many people', { participantCount: 16 }, 'cep-cop-max-participants'],
    [
      'a charge',
      { participantFee: { amount: 1, currency: 'USD' } },
      'cep-cop-free-for-participants',
    ],
    [
      'a payment by Campus Compact',
      {
        facilitatorCompensation: [
          { payer: 'campus-compact', amount: { amount: 1, currency: 'USD' } },
        ],
      },
      'cep-facilitator-no-payment',
    ],
    [
      'a proposer that is no member',
      { proposer: { kind: 'member-institution', isCompactMember: false } },
      'cep-proposer-eligible-org',
    ],
  ])('is refused for %s, and possible once staff overrule that', (_name, facts, rule) => {
    const proposal = judged(submitted(contentWith(facts)));
    const refused = approve(proposal);
    expect(refused.ok ? [] : refused.problems).toMatchObject([
      { code: 'offering.rule-broken', rule },
    ]);
    const allowed = overruled(proposal, rule);
    expect(applied(allowed, approve(allowed)).stage).toBe('approved');
  });

  it('is refused while a must is not known', () => {
    const { participantCount: _, ...facts } = soundContent.facts;
    const proposal = judged(submitted({ ...soundContent, facts }));
    const refused = approve(proposal);
    expect(refused.ok ? [] : refused.problems).toMatchObject([
      { code: 'offering.rule-open', rule: 'cep-cop-max-participants' },
    ]);
  });

  it('is refused while the criteria are not judged, or are judged not to be met', () => {
    expect(codesOf(approve(submitted()))).toEqual(['offering.rule-open']);
    const criteria = { ...goodReview.criteria, democraticDesign: false };
    const found = judged(submitted(), { ...goodReview, criteria });
    expect(codesOf(approve(found))).toEqual(['offering.rule-broken']);
  });

  it('says what was left open that is no condition', () => {
    const { collegialNotContent: _, ...review } = goodReview;
    const proposal = judged(submitted(), review);
    expect(applied(proposal, approve(proposal)).decision?.open).toEqual([
      'cep-cop-collegial-not-content',
    ]);
  });

  it('is not asked for by a decision to decline', () => {
    const proposal = submitted(contentWith({ participantCount: 40 }));
    const { revision } = proposal;
    const declined = { program, outcome: 'declined', reason: 'Too many.', on: day } as const;
    const state = applied(proposal, decideOutcome(proposal, { ...declined, revision }));
    expect(state.stage).toBe('declined');
    expect(codesOf(approve(state))).toEqual(['offering.not-under-review']);
  });
});

describe('an override', () => {
  const proposal = submitted(contentWith({ participantCount: 16 }));
  const by = { id: 'sam', role: 'staff' } as const;
  const override = {
    rule: 'cep-cop-max-participants',
    decision: 'satisfied',
    by,
    on: day,
    why: 'One of them only listens.',
  } as const;

  it.each([
    ['override.unknown-rule', { rule: 'cep-no-such-rule' }],
    ['override.changes-nothing', { decision: 'not-satisfied' as const }],
    ['override.not-entitled', { by: { id: 'hana', role: 'applicant' as const } }],
  ])('is refused as core refuses it: %s', (code, changes) => {
    const { revision } = proposal;
    const given = { ...override, ...changes };
    expect(codesOf(decideOverride(proposal, { program, override: given, revision }))).toEqual([
      code,
    ]);
  });

  it('stays with the finding, beside what the rule said', () => {
    const state = overruled(proposal, override.rule);
    const { findings, restsOnOverrides } = assessProposal(program, state, termsOf(state, day));
    expect(restsOnOverrides).toEqual([override.rule]);
    expect(findings.find(({ rule }) => rule === override.rule)?.overrides).toMatchObject([
      { from: 'violated', to: 'satisfied', by, on: day },
    ]);
  });

  it('is passed over where the parameters have made it needless', () => {
    const state = overruled(proposal, override.rule);
    const larger = withEdition(program, {
      id: 'larger',
      from: '2026-03-01',
      parameters: { 'cep-cop-max-participants': { maxParticipants: 20 } },
    });
    const assessment = assessProposal(larger, state, { asOf: day });
    expect(assessment.outcome).not.toBe('does-not-meet');
    expect(assessment.restsOnOverrides ?? []).toEqual([]);
  });
});

describe('what was handed in', () => {
  it('is judged by the edition and the day of that, whatever comes later', () => {
    const proposal = submitted(contentWith({ participantCount: 15 }));
    const smaller = withEdition(program, {
      id: 'smaller',
      from: '2026-04-02',
      parameters: { 'cep-cop-max-participants': { maxParticipants: 10 } },
    });
    const terms = termsOf(proposal, '2026-05-01');
    expect(assessProposal(smaller, proposal, terms).outcome).not.toBe('does-not-meet');
    expect(assessProposal(smaller, proposal, { asOf: '2026-05-01' }).outcome).toBe('does-not-meet');
  });
});

describe('a step', () => {
  const draft = submitted();
  const begun = decideBegin<CopProposalFacts>(undefined, 'p-1', soundContent);
  const fresh = begun.ok
    ? begun.events.reduce<Proposal | undefined>(
        (state, event) => proposalStream.evolve(state, event, stamp),
        undefined,
      )
    : undefined;
  const withdrawn = applied(
    draft,
    decideWithdraw(draft, { on: day, reason: 'No.', revision: draft.revision }),
  );
  const approvedState = applied(judged(submitted()), approve(judged(submitted())));
  const listed = applied(
    approvedState,
    decideListing(approvedState, { program, on: day, revision: approvedState.revision }),
  );
  const seen = (proposal: Proposal | undefined) => ({ revision: proposal?.revision ?? 0 });
  const content = contentWith({ participantCount: 3 });
  const edition = '2026-01-01';
  const reason = 'Because.';

  it.each<[string, Decision<unknown>, readonly string[]]>([
    ['beginning again with the same', decideBegin(fresh, 'p-1', soundContent), []],
    ['beginning again with another', decideBegin(fresh, 'p-1', content), ['offering.stale']],
    ['revising a draft', decideRevise(fresh, { content, ...seen(fresh) }), []],
    [
      'revising a draft seen before',
      decideRevise(fresh, { content, revision: 0 }),
      ['offering.stale'],
    ],
    [
      'revising what was handed in',
      decideRevise(draft, { content, ...seen(draft) }),
      ['offering.not-a-draft'],
    ],
    [
      'handing in twice',
      decideSubmit(draft, { content, on: day, edition, ...seen(draft) }),
      ['offering.not-a-draft'],
    ],
    [
      'withdrawing twice',
      decideWithdraw(withdrawn, { on: day, reason, ...seen(withdrawn) }),
      ['offering.closed'],
    ],
    [
      'listing what is not approved',
      decideListing(draft, { program, on: day, ...seen(draft) }),
      ['offering.not-approved'],
    ],
    ['listing what is listed', decideListing(listed, { program, on: day, ...seen(listed) }), []],
    ['deciding twice', approve(approvedState), ['offering.not-under-review']],
    [
      'a record that is none',
      decideRevise(undefined, { content, revision: 0 }),
      ['offering.unknown'],
    ],
  ])('%s', (_name, decision, codes) => {
    expect(codesOf(decision)).toEqual(codes);
  });

  it('takes a withdrawn proposal off the public pages', () => {
    expect(listed.listedOn).toBe(day);
    const gone = applied(listed, decideWithdraw(listed, { on: day, reason, ...seen(listed) }));
    expect(gone).toMatchObject({ stage: 'withdrawn', listedOn: undefined });
    const off = applied(listed, decideUnlist(listed, { on: day, reason, ...seen(listed) }));
    expect(off).toMatchObject({ stage: 'approved', listedOn: undefined });
  });
});

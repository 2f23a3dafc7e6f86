import { match } from 'ts-pattern';
import type { Application } from '../../../src/application/application.js';
import type { ApplicationCommand } from '../../../src/application/command.js';
import type { PanelMember } from '../../../src/application/details.js';
import { owedOf, standingPayments } from '../../../src/application/fee-balance.js';
import { lackingMaterials } from '../../../src/application/need.js';
import {
  judgementsBy,
  judgesOf,
  unjudgedBy,
  withoutRecommendation,
} from '../../../src/application/panel.js';
import type { Role } from '../../../src/model/actor.js';
import { commandOf, type Draft, day, run, startDraft, usd } from './journey.js';

/** Free choices that a suitable command leaves. */
export interface Choice {
  readonly amount: number;
  readonly yes: boolean;
  readonly conflict: boolean;
  /** Days after the last event, 0 or 1. */
  readonly later: number;
}

/** A command of a type that suits an application and a role, if its type is available at all. */
export function suitable(
  type: ApplicationCommand['type'],
  {
    application,
    role,
    choice,
  }: {
    readonly application: Application | undefined;
    readonly role: Role;
    readonly choice: Choice;
  },
): ApplicationCommand {
  const from = application ?? opened;
  const outsider = role === 'applicant' ? from.applicantId : 'sam';
  const isOfJudge = judging.includes(type);
  const judge = judgeFor(type, from)?.id ?? 'nobody';
  return commandOf({
    on: dayAfter(application?.lastEvent.on ?? day, choice.later),
    ...draftOf(type, { application: from, choice, judge }),
    by: { id: isOfJudge ? judge : outsider, role },
  });
}

/** Stands in where there is no application, so that a command can be made for it all the same. */
const opened = run([startDraft]).application;

const judging: readonly string[] = ['declare-conflict', 'judge-competency', 'recommend', 'decide'];

/** Who is to be heard next, or somebody who may be heard again. */
function judgeFor(
  type: ApplicationCommand['type'],
  application: Application,
): PanelMember | undefined {
  const judges = judgesOf(application);
  const done = judges.filter(({ id }) => unjudgedBy(application, id).length === 0);
  const undone = judges.filter((judge) => !done.includes(judge));
  const silent = withoutRecommendation(application).filter((judge) => done.includes(judge));
  const [next] = type === 'recommend' ? [...silent, ...done] : [...undone, ...judges];
  return next;
}

function draftOf(
  type: ApplicationCommand['type'],
  {
    application,
    choice: { amount, yes, conflict },
    judge,
  }: {
    readonly application: Application;
    readonly choice: Choice;
    readonly judge: string;
  },
): Draft {
  const { order } = application.lastEvent;
  const reference = `ref-${order}`;
  const owed = owedOf(application.fee)?.amount ?? amount;
  const [payment] = standingPayments(application.fee);
  const lacking = judgementsBy(application, judge).some((one) => !one.demonstrated);
  const outcome = yes && !lacking ? 'sufficient' : 'not-sufficient';
  return match(type)
    .returnType<Draft>()
    .with('start', () => startDraft)
    .with('re-apply', () => ({
      ...startDraft,
      type: 're-apply',
      applicationId: `${application.id}+`,
    }))
    .with('record-payment', (name) => ({
      type: name,
      amount: usd(Math.max(1, yes ? owed : Math.min(amount, owed))),
      reference,
    }))
    .with('waive-fee', (name) => ({ type: name, reference, reason: 'Hardship.' }))
    .with('refund-payment', (name) => ({
      type: name,
      payment: payment?.reference ?? 'none',
      amount: usd(Math.max(1, Math.min(amount, payment?.amount.amount ?? 1))),
      reference,
      reason: 'Asked for.',
    }))
    .with('join-cohort', (name) => ({ type: name, cohortId: 'c-1' }))
    .with('record-preparation', (name) => ({ type: name, preparation: `route-${order}` }))
    .with('add-material', (name) => ({
      type: name,
      material: lackingMaterials(application)[0] ?? `extra-${order}`,
      framing: yes ? ['experience'] : [],
    }))
    .with('remove-material', (name) => ({
      type: name,
      material: application.materials[0]?.material ?? 'none',
    }))
    .with('submit', (name) => ({ type: name, channel: 'online-portal' }))
    .with('assign-panel', (name) => ({
      type: name,
      members: [
        { id: yes ? 'pat' : 'rae', conflictOfInterest: null },
        { id: 'quinn', conflictOfInterest: conflict ? 'Friend.' : null },
      ],
    }))
    .with('declare-conflict', (name) => ({ type: name, conflictOfInterest: 'Friend.' }))
    .with('judge-competency', (name) => ({
      type: name,
      competency:
        unjudgedBy(application, judge)[0] ?? application.credential.keyCompetencies?.[0] ?? 'kc-1',
      demonstrated: yes,
    }))
    .with('recommend', (name) => ({
      type: name,
      outcome,
      reason: 'As judged.',
    }))
    .with('decide', (name) => ({
      type: name,
      outcome: application.recommendations[0]?.outcome ?? 'sufficient',
      feedback: 'Thank you.',
    }))
    .with('complete-self-assessment', (name) => ({ type: name, score: yes ? 'high' : 'low' }))
    .with(
      'complete-basic-information',
      'sign-agreement',
      'leave-cohort',
      'award',
      'withdraw',
      (name) => ({ type: name }),
    )
    .exhaustive();
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

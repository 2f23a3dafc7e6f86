import type { Application } from '../../../src/application/application.js';
import type { ApplicationCommand, StartCommand } from '../../../src/application/command.js';
import { decide } from '../../../src/application/decide.js';
import type { ApplicationEvent } from '../../../src/application/event.js';
import { evolve } from '../../../src/application/evolve.js';
import { campusCompactCep, type Program } from '../../../src/index.js';

/** People of the tests. */
export const applicant = { id: 'ada', role: 'applicant' } as const;
export const staff = { id: 'sam', role: 'staff' } as const;
export const first = { id: 'pat', role: 'panel-member' } as const;
export const second = { id: 'quinn', role: 'panel-member' } as const;

export const day = '2026-01-20';

/** A command without who and when it usually comes from. */
export type Draft<Command = ApplicationCommand> = Command extends ApplicationCommand
  ? Omit<Command, 'by' | 'on'> & Partial<Pick<Command, 'by' | 'on'>>
  : never;

export const startDraft: Omit<StartCommand, 'by' | 'on'> = {
  type: 'start',
  applicationId: 'a-1',
  credential: {
    id: 'mc-1',
    availability: 'available',
    requiredMaterials: ['essay', 'artifact'],
    keyCompetencies: ['kc-1', 'kc-2'],
  },
};

/** A whole command: by the applicant on the first day unless it says otherwise. */
export function commandOf(draft: Draft): ApplicationCommand {
  return { by: applicant, on: day, ...draft };
}

/** What a run of commands comes to; fails where one is refused. */
export function run(
  drafts: readonly Draft[],
  from?: Application,
  program: Program = campusCompactCep,
): { application: Application; events: readonly ApplicationEvent[] } {
  let application = from;
  const events: ApplicationEvent[] = [];
  for (const draft of drafts) {
    const result = decide(application, commandOf(draft), { program });
    if (!result.ok) throw new Error(`${draft.type}: ${JSON.stringify(result.problems)}`);
    const before = draft.type === 're-apply' ? undefined : application;
    application = result.events.reduce<Application | undefined>(evolve, before);
    events.push(...result.events);
  }
  if (application === undefined) throw new Error('Nothing was run.');
  return { application, events };
}

/** Codes of the problems with a command; empty where it is accepted. */
export function refusal(application: Application | undefined, draft: Draft): readonly string[] {
  const result = decide(application, commandOf(draft));
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

export const usd = (amount: number): { amount: number; currency: string } => ({
  amount,
  currency: 'USD',
});

const starting: readonly Draft[] = [
  startDraft,
  { type: 'complete-basic-information' },
  { type: 'sign-agreement' },
];

const preparing: readonly Draft[] = [
  ...starting,
  { type: 'record-payment', amount: usd(6000), reference: 'pay-1' },
];

const readyToSubmit: readonly Draft[] = [
  ...preparing,
  { type: 'complete-self-assessment', score: 'low' },
  { type: 'add-material', material: 'essay', framing: ['knowledge-ethics'] },
  { type: 'add-material', material: 'artifact' },
];

const submitted: readonly Draft[] = [
  ...readyToSubmit,
  { type: 'submit', channel: 'online-portal' },
];

const inReview: readonly Draft[] = [
  ...submitted,
  {
    type: 'assign-panel',
    by: staff,
    members: [
      { id: 'pat', conflictOfInterest: null },
      { id: 'quinn', conflictOfInterest: null },
    ],
  },
];

function judged(demonstrated: boolean): readonly Draft[] {
  const outcome = demonstrated ? 'sufficient' : 'not-sufficient';
  return [
    ...inReview,
    ...[first, second].flatMap((by): readonly Draft[] => [
      { type: 'judge-competency', by, competency: 'kc-1', demonstrated: true },
      { type: 'judge-competency', by, competency: 'kc-2', demonstrated },
      { type: 'recommend', by, outcome, reason: 'As judged.' },
    ]),
  ];
}

function decided(demonstrated: boolean): readonly Draft[] {
  const outcome = demonstrated ? 'sufficient' : 'not-sufficient';
  return [...judged(demonstrated), { type: 'decide', by: first, outcome, feedback: 'Well told.' }];
}

/** Runs of commands, by where they lead. */
export const journeys = {
  starting,
  preparing,
  readyToSubmit,
  submitted,
  inReview,
  recommended: judged(true),
  successful: decided(true),
  unsuccessful: decided(false),
  awarded: [...decided(true), { type: 'award', by: staff }],
  withdrawn: [...starting, { type: 'withdraw' }],
} as const satisfies Readonly<Record<string, readonly Draft[]>>;

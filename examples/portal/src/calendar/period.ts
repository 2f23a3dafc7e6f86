import type { CalendarDate, EnrollmentPeriod } from '@cop-credentials/core';
import * as z from 'zod';
import { refused } from '../ledger/problem.js';
import type { Decision, Stream } from '../ledger/stream.js';

/** What staff enter of an enrollment period. */
export interface PeriodContent {
  readonly name: string;
  /** First day on which applications can be submitted. */
  readonly firstDay: CalendarDate;
  /** Last day on which materials can be submitted. */
  readonly submissionDeadline: CalendarDate;
  /** Clock time of the deadline, `HH:MM`; shown, while the day decides. */
  readonly submissionTime: string;
  /** IANA time zone of the clock time. */
  readonly timeZone: string;
}

/** A period in which applications are submitted. */
export interface KeptPeriod extends PeriodContent {
  readonly id: string;
  readonly ownerId: string;
  /** How many steps it has taken: whoever changes it says which they saw. */
  readonly revision: number;
}

/** What happens to a period. */
export type PeriodEvent =
  | { readonly type: 'period-added'; readonly id: string; readonly content: PeriodContent }
  | { readonly type: 'period-changed'; readonly content: PeriodContent };

const content: z.ZodType<PeriodContent> = z.object({
  name: z.string(),
  firstDay: z.iso.date(),
  submissionDeadline: z.iso.date(),
  submissionTime: z.string(),
  timeZone: z.string(),
});

const periodEvent: z.ZodType<PeriodEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('period-added'), id: z.string(), content }),
  z.object({ type: z.literal('period-changed'), content }),
]);

/** The life of an enrollment period. */
export const periodStream: Stream<KeptPeriod, PeriodEvent> = {
  kind: 'enrollment-period',
  readEvent: (stored) => periodEvent.parse(stored),
  evolve: (period, event, { by }) => {
    const revision = (period?.revision ?? 0) + 1;
    if (event.type === 'period-added') {
      return { ...event.content, id: event.id, ownerId: by.id, revision };
    }
    if (period === undefined) throw new Error('A period begins by being added.');
    return { ...period, ...event.content, revision };
  },
  summarise: ({ ownerId, name, submissionDeadline }) => ({
    ownerId,
    assigned: [],
    title: `${name}, until ${submissionDeadline}`,
    status: 'added',
  }),
};

/** A period as facts of a proposal or an application. */
export function periodFacts(period: KeptPeriod): Required<EnrollmentPeriod> {
  const { id, name, submissionDeadline, submissionTime, timeZone } = period;
  return { id, name, submissionDeadline, submissionTime, timeZone };
}

/** Adds a period. */
export function decideAddPeriod(id: string, content: PeriodContent): Decision<PeriodEvent> {
  return inOrder(content, { type: 'period-added', id, content });
}

/** Changes a period, unless somebody else has since it was looked at. */
export function decideChangePeriod(
  period: KeptPeriod | undefined,
  content: PeriodContent,
  revision: number,
): Decision<PeriodEvent> {
  if (period?.revision !== revision) {
    return refused('period.stale', 'Somebody has changed this period meanwhile.');
  }
  return inOrder(content, { type: 'period-changed', content });
}

function inOrder(content: PeriodContent, event: PeriodEvent): Decision<PeriodEvent> {
  if (content.submissionDeadline < content.firstDay) {
    return refused(
      'period.ends-before-it-begins',
      'The deadline is before the first day.',
      'submissionDeadline',
    );
  }
  return { ok: true, events: [event] };
}

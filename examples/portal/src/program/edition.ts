import type { CalendarDate, Edition } from '@cop-credentials/core';
import * as z from 'zod';
import type { Stamp, Stream } from '../ledger/stream.js';

/** An edition of the program's parameters that an administrator made. */
export interface KeptEdition {
  readonly edition: Edition;
  readonly made: Stamp;
}

/** The editions that were made here and stand, in the order in which they were made. */
export interface KeptEditions {
  readonly programId: string;
  readonly editions: readonly KeptEdition[];
  /** How often they were changed; a change that was prepared on another number is out of date. */
  readonly changes: number;
}

/** What happens to editions: one is made, or is withdrawn before its first day. */
export type EditionEvent =
  | {
      readonly type: 'edition-made';
      readonly programId: string;
      readonly edition: Edition;
    }
  | {
      readonly type: 'edition-withdrawn';
      readonly programId: string;
      readonly from: CalendarDate;
      readonly why: string;
    };

const editionEvent: z.ZodType<EditionEvent> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('edition-made'),
    programId: z.string(),
    // What is in it was judged by `withEdition` before it was stored, and is again when it is used.
    edition: z.custom<Edition>((given) => typeof given === 'object' && given !== null),
  }),
  z.object({
    type: z.literal('edition-withdrawn'),
    programId: z.string(),
    from: z.string(),
    why: z.string(),
  }),
]);

/** The editions of a program, by its id: one record, so that whoever adds one has seen all the others. */
export const editionsStream: Stream<KeptEditions, EditionEvent> = {
  kind: 'editions',
  readEvent: (stored) => editionEvent.parse(stored),
  evolve: (before, event, made) => {
    const { programId } = event;
    const { editions, changes } = before ?? { editions: [], changes: 0 };
    const after =
      event.type === 'edition-made'
        ? [...editions, { edition: event.edition, made }]
        : editions.filter(({ edition }) => edition.from !== event.from);
    return { programId, editions: after, changes: changes + 1 };
  },
  summarise: ({ programId, editions }) => ({
    ownerId: programId,
    assigned: [],
    title: `Editions of ${programId}: ${editions.length} made here`,
    status: 'kept',
  }),
};

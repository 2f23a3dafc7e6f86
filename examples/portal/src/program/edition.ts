import type { Edition } from '@cop-credentials/core';
import * as z from 'zod';
import type { Stream } from '../ledger/stream.js';

/** An edition of the program's parameters that an administrator made. */
export interface KeptEdition {
  readonly edition: Edition;
  readonly ownerId: string;
}

/** What happens to an edition: it is made, and stays. Another begins on another day. */
export interface EditionEvent {
  readonly type: 'edition-made';
  readonly edition: Edition;
}

const editionEvent = z.object({
  type: z.literal('edition-made'),
  // What is in it was judged by `withEdition` before it was stored, and is again when it is used.
  edition: z.custom<Edition>((given) => typeof given === 'object' && given !== null),
});

/** The editions of the program, by their id. */
export const editionStream: Stream<KeptEdition, EditionEvent> = {
  kind: 'edition',
  readEvent: (stored) => editionEvent.parse(stored),
  evolve: (_before, { edition }, { by }) => ({ edition, ownerId: by.id }),
  summarise: ({ edition, ownerId }) => ({
    ownerId,
    assigned: [],
    title: `Edition ${edition.id}, from ${edition.from}`,
    status: 'made',
  }),
};

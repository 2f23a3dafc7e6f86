import type { TrainingOpportunityFacts } from '@cop-credentials/core';
import * as z from 'zod';
import type { Stream } from '../ledger/stream.js';
import {
  beginOffering,
  changeOffering,
  type Offering,
  type OfferingEvent,
  offeringEvents,
  summariseOffering,
} from '../offerings/offering.js';

/** A training that somebody puts forward as a preparation; the review of the board is its decision. */
export type Training = Offering<TrainingOpportunityFacts>;

/** What happens to a training. */
export type TrainingEvent = OfferingEvent<TrainingOpportunityFacts>;

const trainingEvent: z.ZodType<TrainingEvent> = z.discriminatedUnion(
  'type',
  offeringEvents<TrainingOpportunityFacts>(),
);

/** The life of a training opportunity. */
export const trainingStream: Stream<Training, TrainingEvent> = {
  kind: 'training-opportunity',
  readEvent: (stored) => trainingEvent.parse(stored),
  evolve: (training, event, stamp) => {
    if (event.type === 'offering-begun') return beginOffering(event, stamp);
    if (training === undefined) throw new Error('A training begins with a draft.');
    return { ...training, ...changeOffering(event), revision: training.revision + 1 };
  },
  summarise: summariseOffering,
};

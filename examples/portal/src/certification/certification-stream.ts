import type { Award } from '@cop-credentials/core';
import * as z from 'zod';
import type { Stream } from '../ledger/stream.js';

/** Full certification that was awarded to somebody. */
export interface CertificationRecord {
  readonly personId: string;
  readonly award: Award;
}

/** What happens on the way: staff record the award that the policy entitles somebody to. */
export interface CertificationEvent {
  readonly type: 'certification-awarded';
  readonly personId: string;
  readonly award: Award;
}

const certificationEvent = z.object({
  type: z.literal('certification-awarded'),
  personId: z.string(),
  // It came from `awardsFor` of core, and badges judge it again.
  award: z.custom<Award>((given) => typeof given === 'object' && given !== null),
});

/** Full certification, by the id of the person: once for each. */
export const certificationStream: Stream<CertificationRecord, CertificationEvent> = {
  kind: 'certification',
  readEvent: (stored) => certificationEvent.parse(stored),
  evolve: (_before, { personId, award }) => ({ personId, award }),
  summarise: ({ personId, award }) => ({
    ownerId: personId,
    assigned: [],
    title: `Full certification, ${award.awardedOn}`,
    status: 'awarded',
  }),
};

import { type Application, type ApplicationEvent, evolve } from '@cop-credentials/core';
import * as z from 'zod';
import { findCredential } from '../credentials/credentials.js';
import type { Stream } from '../ledger/stream.js';

// What is in an event is for `evolve` of core to judge, which refuses what cannot follow.
const applicationEvent = z.custom<ApplicationEvent>(
  (given) => typeof given === 'object' && given !== null && 'type' in given,
);

/** The life of an application, as core knows it: its events are core's own. */
export const applicationStream: Stream<Application, ApplicationEvent> = {
  kind: 'application',
  readEvent: (stored) => applicationEvent.parse(stored),
  evolve: (application, event) => evolve(application, event),
  summarise: ({ applicantId, panel, credential, attempt, status }) => ({
    ownerId: applicantId,
    // Who has a conflict of interest has no more to do with it than anybody else.
    assigned: panel.flatMap(({ id, conflictOfInterest }) => {
      return conflictOfInterest === null ? [id] : [];
    }),
    title: `${findCredential(credential.id)?.name ?? credential.id}, attempt ${attempt}`,
    status,
  }),
};

import type { Application } from './application.js';
import { appliedTo, openedApplication } from './apply-event.js';
import type { ApplicationEvent } from './event.js';
import { misplacementsIn } from './event-place.js';
import { parseApplication, parseEvent, throwContradictions } from './parse.js';

/**
 * Says what an application is after an event.
 *
 * Decides nothing: what may happen is for `decide` to say. It does check that an event is in its place (of this
 * application, next in number, not before the last, at a stage and from a role that allow it), so that a store that lost
 * or mixed events is noticed. Give it to `reduce` to replay what was stored.
 *
 * @param application - As it was before; `undefined` before the first event.
 * @param event - As `decide` gave it and as it was stored: plain JSON.
 * @throws {@link CoreError} `facts.*` with the path for a malformed event or application; `facts.contradiction` for an
 * event that is out of its place.
 *
 * @example
 * ```ts
 * import { type Application, decide, evolve } from '@cop-credentials/core';
 *
 * const start = decide(undefined, {
 *   type: 'start',
 *   by: { id: 'ada', role: 'applicant' },
 *   on: '2026-01-20',
 *   applicationId: 'a-1',
 *   credential: { id: 'mc-1', availability: 'available' },
 * });
 * const events = start.ok ? start.events : [];
 * const application = events.reduce<Application | undefined>(evolve, undefined);
 *
 * application?.status; //=> 'starting'
 * application?.fee.due; //=> { amount: 6000, currency: 'USD' }
 * ```
 */
export function evolve(application: Application | undefined, event: ApplicationEvent): Application {
  const current = application === undefined ? undefined : parseApplication(application);
  const given = parseEvent(event);
  throwContradictions(misplacementsIn(current, given));
  if (given.type === 'application-started') return openedApplication(given);
  if (current !== undefined) return appliedTo(current, given);
  throw new TypeError('An event without an application was not refused.');
}

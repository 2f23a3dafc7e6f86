import type { CalendarDate } from '@cop-credentials/core';
import { match } from 'ts-pattern';
import type { PortalActor, Stream } from '../ledger/stream.js';
import type { BadgeEvent } from './badge-event.js';
import { readBadgeEvent } from './badge-event.js';

/** How a badge stands. A badge that is planned is not signed yet. */
export type BadgeStanding = 'planned' | 'issued' | 'suspended' | 'revoked' | 'replaced';

/** Why a badge stands as it does, and since when. */
interface StandingChange {
  readonly reason: string;
  readonly at: string;
  readonly by: PortalActor;
}

/** The badge of an award, from the award on. The signed badge itself is in the table of issued badges. */
export interface BadgeRecord {
  /** The key of the award; a badge that replaces another has the number of its place behind it. */
  readonly id: string;
  /** The last part of its public address. */
  readonly publicId: string;
  /** `application:<id>` or `certification:<id of the person>`. */
  readonly awardKey: string;
  readonly personId: string;
  readonly credentialId: string;
  /** The name of what is awarded. */
  readonly title: string;
  readonly awardedOn: CalendarDate;
  readonly standing: BadgeStanding;
  /** What was signed; there from the moment on at which the badge is issued. */
  readonly issued?: { readonly badgeId: string; readonly verificationMethod: string };
  /** Why it could not be signed so far. */
  readonly refusal?: string;
  /** Whether the holder shows it to everybody; a badge that was replaced is shown where its replacement is. */
  readonly isPublished: boolean;
  /** The last time that somebody suspended, reinstated or revoked it. */
  readonly change?: StandingChange;
  /** The record of the badge that this one replaces. */
  readonly replaces?: string;
  /** The badge that replaces this one, from its planning on. */
  readonly replacement?: BadgeReplacement;
}

/** A badge that is to replace another: planned once, so that it comes out the same however often it is tried. */
export interface BadgeReplacement {
  readonly recordId: string;
  readonly publicId: string;
  /** The name of the person, corrected. */
  readonly name: string;
  readonly by: PortalActor;
}

/** The life of the badge of an award. */
export const badgeStream: Stream<BadgeRecord, BadgeEvent> = {
  kind: 'badge',
  readEvent: readBadgeEvent,
  evolve: (badge, event, { at, by }) => {
    if (event.type === 'planned') {
      const { recordId: id, replaces, type: _type, ...planned } = event;
      const before = replaces === null ? {} : { replaces };
      return { id, ...planned, ...before, standing: 'planned', isPublished: false };
    }
    if (badge === undefined) throw new Error('A badge begins with its planning.');
    const change = 'reason' in event ? { change: { reason: event.reason, at, by } } : {};
    return match(event)
      .returnType<BadgeRecord>()
      .with({ type: 'issue-refused' }, ({ message }) => ({ ...badge, refusal: message }))
      .with({ type: 'issued' }, ({ badgeId, verificationMethod }) => {
        const { refusal: _refusal, ...rest } = badge;
        return { ...rest, standing: 'issued', issued: { badgeId, verificationMethod } };
      })
      .with({ type: 'published' }, () => ({ ...badge, isPublished: true }))
      .with({ type: 'unpublished' }, () => ({ ...badge, isPublished: false }))
      .with({ type: 'suspended' }, () => ({ ...badge, ...change, standing: 'suspended' }))
      .with({ type: 'reinstated' }, () => ({ ...badge, ...change, standing: 'issued' }))
      .with({ type: 'revoked' }, () => ({ ...badge, ...change, standing: 'revoked' }))
      .with({ type: 'replacement-planned' }, ({ recordId, publicId, name }) => ({
        ...badge,
        replacement: { recordId, publicId, name, by },
      }))
      .with({ type: 'replaced' }, () => ({ ...badge, standing: 'replaced' }))
      .exhaustive();
  },
  summarise: ({ personId, title, standing }) => ({
    ownerId: personId,
    assigned: [],
    title,
    status: standing,
  }),
};

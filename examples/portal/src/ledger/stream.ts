import type { Statement } from '../database/open-database.js';
import type { PortalRole } from '../permissions/roles.js';
import type { Problem } from './problem.js';

/** Who does something, and as what. */
export interface PortalActor {
  readonly id: string;
  readonly role: PortalRole;
}

/** Something that happened to a record: plain JSON. */
export interface LedgerEvent {
  readonly type: string;
}

/** When and by whom it was written down. */
export interface Stamp {
  /** The instant, ISO 8601. */
  readonly at: string;
  readonly by: PortalActor;
}

/** What lists and access need to know of a record. */
export interface RecordSummary {
  readonly ownerId: string;
  /** People who work on it without owning it, such as the members of a panel. */
  readonly assigned: readonly string[];
  readonly title: string;
  readonly status: string;
}

/** How one kind of record lives: its state is what its events add up to. */
export interface Stream<State, Event extends LedgerEvent> {
  readonly kind: string;
  /** Reads an event as it was stored; throws where it is none. */
  readonly readEvent: (stored: unknown) => Event;
  readonly evolve: (state: State | undefined, event: Event, stamp: Stamp) => State;
  readonly summarise: (state: State) => RecordSummary;
}

/** What is decided: events to be written down with whatever belongs to them, or why nothing happens. */
export type Decision<Event> =
  | {
      readonly ok: true;
      readonly events: readonly Event[];
      /** Written in the same step: all or nothing. */
      readonly alongside?: readonly Statement[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

import type { CalendarDate } from '../../../calendar-date.js';
import type { PartialMoney } from '../../../schema/parts.js';

/** What may be told before an application is started. An absent name is not known; an empty list is known to be none. */
export interface ApplicationStartFacts {
  readonly credential?: StartedCredential;
  /** Earlier applications of the person that were decided, in any order. */
  readonly history?: readonly FormerApplication[];
}

/** The micro-credential to be applied for. */
export interface StartedCredential {
  readonly id?: string;
  readonly availability?: 'available' | 'planned';
}

/** An application that was decided. */
export interface FormerApplication {
  readonly credentialId?: string;
  /** 1 for the first application for its micro-credential. */
  readonly attempt?: number;
  readonly decision?: 'sufficient' | 'not-sufficient';
  readonly decidedAt?: CalendarDate;
  /** What was paid for it. */
  readonly paid?: PartialMoney;
}

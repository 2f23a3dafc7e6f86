import type { Assessment, CalendarDate, Program } from '@cop-credentials/core';
import type { Child } from 'hono/jsx';
import type { FactsSubject } from '../facts-form/judge-form.js';
import type { OtherIntent, ShownDraft } from '../facts-form/read-draft.js';
import type { ChangeContext, ChangeResult, Kept, Ledger } from '../ledger/ledger.js';
import type { Decision } from '../ledger/stream.js';
import type { PortalContext } from '../web/env.js';
import type { Seen } from './decide-offering.js';
import type { Offering, OfferingContent, OfferingEvent } from './offering.js';

/** One of the kinds of preparation, with what its pages need to know of it. */
export interface OfferingKind<Facts, State extends Offering<Facts>> {
  /** As permissions name it. */
  readonly name: 'proposal' | 'training';
  /** Where its pages are. */
  readonly path: '/proposals' | '/trainings';
  /** Where reviewers decide on it. */
  readonly reviewPath: '/staff/proposals' | '/board/trainings';
  /** As the ledger names it. */
  readonly stream: string;
  readonly words: OfferingWords;
  readonly load: (ledger: Ledger, id: string) => Promise<Kept<State> | undefined>;
  readonly change: (
    ledger: Ledger,
    id: string,
    change: ChangeContext & {
      readonly decide: (offering: State | undefined) => Decision<OfferingEvent<Facts>>;
    },
  ) => Promise<ChangeResult<State>>;
  /** What a form asks for, and which rules are asked about it. */
  readonly subjectFor: (
    context: PortalContext,
    offering?: OfferingContent<Facts>,
  ) => Promise<OfferingSubject<Facts>>;
  /** What the rules say of a record: as of its submission, and of today for a draft. */
  readonly judge: (
    offering: State,
    terms: { readonly program: Program; readonly today: CalendarDate },
  ) => Assessment;
  /** Puts an approved one on the public pages, where the rules allow that. */
  readonly decideListing: (
    offering: State | undefined,
    terms: Seen & { readonly program: Program; readonly on: CalendarDate },
  ) => Decision<OfferingEvent<Facts>>;
}

/** What a form asks for, with what is particular to a kind of offering. */
export interface OfferingSubject<Facts> extends FactsSubject<Facts> {
  /** Content that was entered before, with what it refers to as that stands now. */
  readonly renew: (content: OfferingContent<Facts>) => OfferingContent<Facts>;
  /** Further fields of the form, which are no facts. */
  readonly extra?: (draft: ShownDraft, action: string) => Child;
  /** What a further button does. */
  readonly otherIntent?: OtherIntent;
}

/** A kind of offering in words. */
interface OfferingWords {
  readonly mine: string;
  readonly begin: string;
  readonly change: string;
  readonly titleLabel: string;
  readonly aboutLabel: string;
  /** Said where there are none. */
  readonly empty: string;
}

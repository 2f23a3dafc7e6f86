import type { PartialMoney } from '../../../schema/parts.js';

/** What may be asked for a price. An absent name is not known; an empty list is known to be none. */
export interface FeeQuoteFacts {
  readonly items?: readonly FeeQuoteItem[];
}

/** One thing to be priced. */
export interface FeeQuoteItem {
  /** `micro-credential-application`, or another kind, for which the pages give no price. */
  readonly kind?: string;
  /** The micro-credential applied for. */
  readonly credentialId?: string;
  /** 1 for a first application for the micro-credential, 2 for the next. */
  readonly attempt?: number;
  /** A price that somebody quotes or charges for it; right as long as nothing given of it differs. */
  readonly quotedFee?: PartialMoney;
}

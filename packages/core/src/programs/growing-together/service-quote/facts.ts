/** What the program offers for a price. */
export type ServiceKind = 'cop' | 'group-training' | 'consultation' | 'coaching';

/** What may be told of services that are asked for. An absent name is not known; `null` or an empty list is none. */
export interface ServiceQuoteFacts {
  readonly services?: readonly RequestedService[];
  /** What somebody quotes for them. */
  readonly quote?: ServiceQuote;
  /** Prices that the program gave on request; `null` for none. Used by {@link quoteFees}, never judged. */
  readonly priceList?: ServicePriceList | null;
}

/** One service that is asked for. */
export interface RequestedService {
  readonly kind?: ServiceKind;
  /** How many sessions; prices a CoP or group training. */
  readonly sessions?: number;
  /** How many hours, to the nearest minute; prices consultation or coaching. */
  readonly hours?: number;
}

/** What somebody quotes. */
export interface ServiceQuote {
  /** The discount in it, in whatever unit; 0 for none. */
  readonly discount?: number;
}

/** Prices that the program gave on request, in the smallest unit of the program's currency. */
export interface ServicePriceList {
  /** Flat fees, one for each number of sessions. */
  readonly flat?: readonly FlatPrice[];
  /** Prices of an hour. */
  readonly hourly?: readonly HourlyPrice[];
  /** Fewest hours that are charged of a service by the hour; `null` for no such commitment. */
  readonly minimumHours?: number | null;
  /** Whole percent off each service, where more than one is asked for. */
  readonly discountPercent?: number;
}

/** The flat fee for a number of sessions. */
export interface FlatPrice {
  readonly kind?: ServiceKind;
  readonly sessions?: number;
  readonly amount?: number;
}

/** The price of an hour. */
export interface HourlyPrice {
  readonly kind?: ServiceKind;
  readonly amount?: number;
}

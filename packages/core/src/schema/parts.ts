import * as z from 'zod';
import type { CalendarDate } from '../calendar-date.js';
import { currencyPattern } from '../money.js';

/** A day that exists. */
export const calendarDate: z.ZodType<CalendarDate> = z.iso.date();

/** A text with something in it. */
export const text: z.ZodType<string> = z.string().min(1);

/** A count, or an amount in the smallest unit: 0 or more. */
export const wholeNumber: z.ZodType<number> = z.int().min(0);

const currency = z.string().regex(currencyPattern, 'three capital letters of ISO 4217');

/** An amount of money of which part may not be known. */
export const partialMoney: z.ZodType<PartialMoney> = z.strictObject({
  amount: z.exactOptional(wholeNumber),
  currency: z.exactOptional(currency),
});

/** An amount of money of which part may not be known. */
export interface PartialMoney {
  /** Whole number of the currency's smallest unit: 6000 is $60.00. */
  readonly amount?: number;
  /** Three capital letters of ISO 4217. */
  readonly currency?: string;
}

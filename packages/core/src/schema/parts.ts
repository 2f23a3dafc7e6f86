import * as z from 'zod';
import type { CalendarDate } from '../calendar-date.js';
import { currencyPattern } from '../money.js';

/** A day that exists. */
export const calendarDate: z.ZodType<CalendarDate> = z.iso.date();

/** A text with something in it. */
export const text: z.ZodType<string> = z.string().min(1);

/** Ids, none twice. */
export const distinctIds: z.ZodType<readonly string[]> = z
  .array(text)
  .refine((ids) => new Set(ids).size === ids.length, 'a list in which nothing comes twice');

/** A count, or an amount in the smallest unit: 0 or more. */
export const wholeNumber: z.ZodType<number> = z.int().min(0);

/** A quantity that may be broken, such as hours: 0 or more. */
export const quantity: z.ZodType<number> = z.number().min(0);

/** The place in a row: 1 for the first. */
export const ordinal: z.ZodType<number> = z.int().min(1);

/** A text, or not given. */
export const words: z.ZodExactOptional<z.ZodType<string>> = z.exactOptional(text);

/** A list of texts, or not given. */
export const texts: z.ZodExactOptional<z.ZodType<readonly string[]>> = z.exactOptional(
  z.array(text),
);

/** True or false, or not given. */
export const yesOrNo: z.ZodExactOptional<z.ZodBoolean> = z.exactOptional(z.boolean());

/** A local clock time. */
export const clockTime: z.ZodType<string> = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a clock time, HH:MM');

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

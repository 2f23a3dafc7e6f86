import * as z from 'zod';
import { counted } from '../../text/words.js';

const minutesInHour = 60;
const hoursInLeapYear = 8784;

/** Hours of a service, which may be broken: no more than a year has. */
export const hours: z.ZodType<number> = z.number().min(0).max(hoursInLeapYear);

/** Hours to the nearest minute, so that sums are exact whatever their order. */
export function minutesOf(given: number): number {
  return Math.round(given * minutesInHour);
}

/** Minutes as hours. */
export function hoursOf(minutes: number): number {
  return minutes / minutesInHour;
}

/** Minutes for people: in hours where they are whole. */
export function durationInWords(minutes: number): string {
  return minutes % minutesInHour === 0
    ? counted(hoursOf(minutes), 'hour')
    : counted(minutes, 'minute');
}

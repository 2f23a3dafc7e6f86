import type * as z from 'zod';
import type { Finding } from './finding.js';
import type { Terms } from './terms.js';

/** Something that a program's rules are asked about, such as a CoP proposal. */
export interface Subject {
  /** Unique within its program, such as `cop-proposal`. */
  readonly id: string;
  /** In words, such as `CoP proposal`. */
  readonly name: string;
  /** Shape of the facts. */
  readonly facts: z.ZodType;
  /** Reads facts and answers every rule of the subject. {@link assess} is the way to call it. */
  findings(facts: unknown, terms: Terms): readonly Finding[];
}

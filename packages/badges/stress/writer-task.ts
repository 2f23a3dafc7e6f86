import * as z from 'zod';

/** What one writer does. Writers overlap: a writer’s first keys are the last of the one before. */
export interface WriterTask {
  readonly folder: string;
  readonly writer: number;
  /** The number of its first key, and how many follow. */
  readonly first: number;
  readonly keys: number;
  /** Keys in one call. */
  readonly batch: number;
  /** How often it marks the badge that all writers mark. */
  readonly marks: number;
}

const whole = z.int().nonnegative();

const taskSchema: z.ZodType<WriterTask> = z.strictObject({
  folder: z.string(),
  writer: whole,
  first: whole,
  keys: whole,
  batch: whole.min(1),
  marks: whole,
});

export function parseTask(json: string): WriterTask {
  return taskSchema.parse(JSON.parse(json));
}

export const COUNTER_KEY = 'marked by all';

export function keyOf(number: number): string {
  return `badge ${number}`;
}

const KEYS_PER_REVOCATION = 50;

/** The badges that a writer revokes: one in fifty of its own. */
export function revokedKeys({ first, keys }: WriterTask): readonly string[] {
  const numbers = Array.from({ length: keys }, (_, offset) => first + offset);
  return numbers.filter((number) => number % KEYS_PER_REVOCATION === 0).map(keyOf);
}

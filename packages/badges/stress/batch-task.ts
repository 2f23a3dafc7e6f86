import * as z from 'zod';
import type { KeyedDraft } from '../src/issue/issue-once.js';

/** What one process does: issue the whole batch, or as much of it as it lives for. */
export interface BatchTask {
  readonly folder: string;
  readonly badges: number;
  /** Outcomes after which it stops itself in an orderly way. */
  readonly stopAfter?: number;
}

/** An outcome, and how much memory the process needs by then. */
export interface BatchLine {
  readonly key: string;
  readonly status: 'issued' | 'already';
  readonly id: string;
  /** Its place in the status lists. */
  readonly place: string;
  /** Bytes, in some of the lines. */
  readonly memory?: { readonly heap: number; readonly resident: number };
}

const whole = z.int().nonnegative();

const taskSchema: z.ZodType<BatchTask> = z.strictObject({
  folder: z.string(),
  badges: whole,
  stopAfter: whole.exactOptional(),
});

const lineSchema: z.ZodType<BatchLine> = z.strictObject({
  key: z.string(),
  status: z.enum(['issued', 'already']),
  id: z.string(),
  place: z.string(),
  memory: z.strictObject({ heap: whole, resident: whole }).exactOptional(),
});

export function parseTask(json: string): BatchTask {
  return taskSchema.parse(JSON.parse(json));
}

export function parseLine(json: string): BatchLine {
  return lineSchema.parse(JSON.parse(json));
}

export function keyOf(number: number): string {
  return `spring-2026/${number}`;
}

/** The drafts of a batch, made one by one as they are read. */
export function* draftsOf({ badges }: BatchTask): Generator<KeyedDraft> {
  for (let number = 0; number < badges; number += 1) {
    yield {
      key: keyOf(number),
      draft: {
        achievement: {
          id: 'https://badges.example.org/achievements/facilitation',
          name: 'Facilitation',
          description: 'Facilitates a community of practice.',
          criteria: { narrative: 'Facilitated six meetings.' },
        },
        recipient: { emailAddress: `member-${number}@example.org` },
        validFrom: '2026-05-15T00:00:00Z',
      },
    };
  }
}

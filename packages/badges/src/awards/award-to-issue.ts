import type { Award } from '@cop-credentials/core';
import * as z from 'zod';
import { isAddressStep } from './achievement-id.js';
import { isCalendarDate } from './calendar-days.js';
import { readGiven } from './read-given.js';

/** What a badge is made of in an award. */
export interface AwardToIssue
  extends Pick<
    Award,
    'program' | 'kind' | 'achievementType' | 'credentialId' | 'awardedOn' | 'edition'
  > {
  /** Ids of the rules that the award rests on. */
  readonly rules: readonly string[];
  /** Ids of the micro-credentials that counted toward it; none where it is not made of others. */
  readonly counted: readonly string[];
}

const step = z.string().refine(isAddressStep, 'a text is wanted that can stand in an address');

const day = z.string().refine(isCalendarDate, 'a day is wanted, such as 2026-01-15');

const awarded = { program: step, credentialId: step, edition: step, awardedOn: day };

const rules = z.array(z.string());

const award = z.discriminatedUnion('kind', [
  z.looseObject({
    ...awarded,
    kind: z.literal('micro-credential'),
    achievementType: z.literal('MicroCredential'),
    basis: z.looseObject({ kind: z.literal('panel-decision'), rules }),
  }),
  z.looseObject({
    ...awarded,
    kind: z.literal('full-certification'),
    achievementType: z.literal('Certification'),
    basis: z.looseObject({
      kind: z.literal('certification'),
      rules,
      counted: z.array(z.string()).min(1, 'a certification counts at least one micro-credential'),
    }),
  }),
  z.looseObject({
    ...awarded,
    kind: z.literal('course-badge'),
    achievementType: z.literal('Course'),
    basis: z.looseObject({ kind: z.literal('assessment'), rules }),
  }),
]);

/** Reads an award. What is none, such as having taken part in a community of practice, is refused. */
export function readAward(given: Award): AwardToIssue {
  const { basis, program, kind, achievementType, credentialId, awardedOn, edition } = readGiven(
    award,
    given,
    '/award',
  );
  return {
    program,
    kind,
    achievementType,
    credentialId,
    awardedOn,
    edition,
    rules: basis.rules,
    counted: basis.kind === 'certification' ? basis.counted : [],
  };
}

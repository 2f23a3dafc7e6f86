import type { Award, CalendarDate } from '@cop-credentials/core';
import * as z from 'zod';
import type { BadgeDraft } from '../issue/badge-draft.js';
import { parseDraft } from '../issue/parse-draft.js';
import { pointer } from '../json/json-value.js';
import { isAbsoluteIri } from '../model/iri.js';
import { wrongOption } from '../option-checks.js';
import {
  type AchievementForOptions,
  achievementOptions,
  credentialOf,
} from './achievement-options.js';
import { type AwardToIssue, readAward } from './award-to-issue.js';
import { buildAchievement } from './build-achievement.js';
import { endOf, isCalendarDate, startOf } from './calendar-days.js';
import { readGiven } from './read-given.js';

/** Options of {@link draftFor}. */
export interface DraftForOptions extends AchievementForOptions {
  readonly recipient: BadgeDraft['recipient'];
  /** Last day on which the badge is valid; without one it does not end. */
  readonly validUntil?: CalendarDate;
  /**
   * For full certification: ids or addresses of the person’s badges for the micro-credentials that counted, by the id of
   * the micro-credential.
   */
  readonly badges?: Readonly<Record<string, string>>;
  /** Further evidence of the caller’s own. */
  readonly evidence?: NonNullable<BadgeDraft['evidence']>;
}

type Evidence = NonNullable<BadgeDraft['evidence']>[number];

// Recipient and evidence are checked with the draft that they become part of.
const draftForOptions: z.ZodType<DraftForOptions> = z.strictObject({
  ...achievementOptions,
  recipient: z.custom<BadgeDraft['recipient']>(),
  validUntil: z
    .string()
    .refine(isCalendarDate, 'a day is wanted, such as 2026-12-31')
    .exactOptional(),
  badges: z
    .record(z.string(), z.string().refine(isAbsoluteIri, 'the id of a badge is wanted'))
    .exactOptional(),
  evidence: z.array(z.custom<Evidence>()).exactOptional(),
});

/**
 * Makes the draft of the badge that an award entitles somebody to, for `issue` of an issuer.
 *
 * The badge is valid from the day of the award, 00:00 UTC; `validUntil` is a day too, and counts whole. The evidence of
 * full certification is the micro-credentials that counted. Does not sign anything, and gives the badge no status: add
 * `credentialStatus`, `image` or an `id` of your own to the draft before it is issued. The caller’s own id of the person
 * stays out of the badge.
 *
 * @throws {@link BadgeError} `option.invalid` with the path as for {@link achievementFor}, for an end before the award
 * (`/validUntil`), and for a badge that did not count (`/badges`); `draft.invalid` for a faulty recipient or evidence.
 * @see Open Badges 3.0, B.1.2 "AchievementCredential"
 * @example
 * ```ts
 * import { draftFor } from '@cop-credentials/badges';
 * import { awardsFor, campusCompactCep } from '@cop-credentials/core';
 *
 * const { awards } = awardsFor({
 *   decision: 'certification',
 *   recipientId: 'ada',
 *   credentialId: 'cep',
 *   history: [{ credentialId: 'equity', awardedOn: '2026-02-01' }],
 *   policy: { areas: { equity: 'equity' }, requiredCount: 1, requiredAreas: 1 },
 *   asOf: '2026-06-30',
 * });
 * const [draft] = awards.map((award) =>
 *   draftFor(award, {
 *     program: campusCompactCep,
 *     credentials: [
 *       { id: 'cep', name: 'Community Engagement Professional' },
 *       { id: 'equity', name: 'Equity and Inclusion' },
 *     ],
 *     baseUrl: 'https://badges.example.org',
 *     recipient: { id: 'did:example:ada' },
 *     badges: { equity: 'https://badges.example.org/badges/7' },
 *   }),
 * );
 *
 * draft?.validFrom; //=> '2026-06-30T00:00:00Z'
 * draft?.evidence?.map(({ id, name }) => [id, name]); //=> [['https://badges.example.org/badges/7', 'Equity and Inclusion']]
 * ```
 */
export function draftFor(award: Award, options: DraftForOptions): BadgeDraft {
  const awarded = readAward(award);
  const given = readGiven(draftForOptions, options);
  const { recipient, validUntil, evidence = [] } = given;
  if (validUntil !== undefined && validUntil < awarded.awardedOn) {
    throw wrongOption('/validUntil', `a day from that of the award on, ${awarded.awardedOn}`);
  }
  const begins = startOf(awarded.awardedOn);
  const all = [...countedEvidence(awarded, given), ...evidence];
  return parseDraft({
    achievement: buildAchievement(awarded, given),
    recipient,
    validFrom: begins,
    awardedDate: begins,
    ...(validUntil !== undefined && { validUntil: endOf(validUntil) }),
    ...(all.length > 0 && { evidence: all }),
  });
}

/** The micro-credentials that counted, each with the person’s badge where that is known. */
function countedEvidence({ counted }: AwardToIssue, options: DraftForOptions): readonly Evidence[] {
  const badges = new Map(Object.entries(options.badges ?? {}));
  const other = [...badges.keys()].find((id) => !counted.includes(id));
  if (other !== undefined) {
    throw wrongOption(pointer('/badges', other), 'a micro-credential that counted for the award');
  }
  return counted.map((credentialId) => {
    const id = badges.get(credentialId);
    return {
      ...(id !== undefined && { id }),
      type: ['Evidence'],
      name: credentialOf(credentialId, options)?.name ?? credentialId,
      genre: 'Micro-credential',
      narrative: 'It counted toward this certification.',
    };
  });
}

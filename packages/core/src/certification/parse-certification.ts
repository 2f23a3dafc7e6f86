import * as z from 'zod';
import { type CoreErrorCode, type CoreProblem, throwProblems } from '../errors.js';
import { jsonPointer } from '../json/pointer.js';
import { parseFacts } from '../parse-facts.js';
import { calendarDate, distinctIds, ordinal, text, wholeNumber } from '../schema/parts.js';
import { quoted } from '../text/visible-text.js';
import { listedQuoted } from '../text/words.js';
import type { CertificationPolicy, DecidingPolicy, EarnedCredential } from './policy.js';

/** What a certification is decided from. */
export interface CertificationRequest {
  readonly history: readonly EarnedCredential[];
  readonly policy?: CertificationPolicy | null;
}

/** Shape of {@link EarnedCredential}. */
export const earnedCredential: z.ZodType<EarnedCredential> = z.strictObject({
  credentialId: text,
  awardedOn: calendarDate,
  validFrom: z.exactOptional(calendarDate),
  validUntil: z.exactOptional(calendarDate),
  revokedOn: z.exactOptional(calendarDate),
});

/** Shape of {@link CertificationPolicy}. */
export const certificationPolicy: z.ZodType<CertificationPolicy> = z.strictObject({
  areas: z.exactOptional(z.record(text, text)),
  requiredCount: z.exactOptional(wholeNumber),
  requiredAreas: z.exactOptional(wholeNumber),
  minimumPerArea: z.exactOptional(z.record(text, wholeNumber)),
  required: z.exactOptional(distinctIds),
  alternatives: z.exactOptional(
    z.array(
      z.strictObject({
        anyOf: distinctIds.refine((ids) => ids.length > 0, 'a list with something in it'),
        count: z.exactOptional(ordinal),
      }),
    ),
  ),
  alsoCounts: z.exactOptional(z.array(z.enum(['expired', 'revoked', 'not-yet-valid']))),
});

const certificationRequest: z.ZodType<CertificationRequest> = z.strictObject({
  history: z.array(earnedCredential),
  policy: z.exactOptional(certificationPolicy.nullable()),
});

/** Reads a history and a policy: a copy of them, or an error that names every fault. */
export function parseCertification(given: unknown): CertificationRequest {
  const request = parseFacts(certificationRequest, given);
  throwProblems(request.history.flatMap(datesOutOfOrder));
  return request;
}

/** Refuses a policy that its own list cannot fulfil. */
export function throwImpossible(policy: DecidingPolicy): void {
  throwProblems(impossibleIn(policy));
}

const contradiction: CoreErrorCode = 'facts.contradiction';

function datesOutOfOrder(
  { awardedOn, validFrom = awardedOn, validUntil, revokedOn }: EarnedCredential,
  index: number,
): readonly CoreProblem[] {
  const backwards = validUntil !== undefined && validUntil < validFrom;
  const tooEarly = revokedOn !== undefined && revokedOn < awardedOn;
  return [
    ...(backwards ? [dateProblem(index, 'validUntil', 'It ends before it begins.')] : []),
    ...(tooEarly ? [dateProblem(index, 'revokedOn', 'It is revoked before it is awarded.')] : []),
  ];
}

function dateProblem(index: number, name: string, message: string): CoreProblem {
  const hint = 'Give the dates as they are recorded.';
  return { code: contradiction, path: jsonPointer(['history', index, name]), message, hint };
}

/** What a policy asks for that its own list cannot give. */
function impossibleIn(policy: DecidingPolicy): readonly CoreProblem[] {
  const { areas, requiredCount, requiredAreas, minimumPerArea, required, alternatives } = policy;
  const areaOfEach = [...areas.values()];
  return [
    ...tooMany(['requiredCount'], requiredCount, areas.size, 'micro-credentials are listed'),
    ...tooMany(['requiredAreas'], requiredAreas, new Set(areaOfEach).size, 'areas are listed'),
    ...[...minimumPerArea].flatMap(([area, count]) => {
      const size = areaOfEach.filter((one) => one === area).length;
      return tooMany(['minimumPerArea', area], count, size, 'micro-credentials are in this area');
    }),
    ...unlisted(['required'], required, areas),
    ...alternatives.flatMap(({ anyOf, count }, index) => {
      const path = ['alternatives', index];
      return [
        ...unlisted([...path, 'anyOf'], anyOf, areas),
        ...tooMany([...path, 'count'], count, anyOf.length, 'micro-credentials are in this group'),
      ];
    }),
  ];
}

function tooMany(
  path: readonly PropertyKey[],
  asked: number,
  there: number,
  things: string,
): readonly CoreProblem[] {
  if (asked <= there) return [];
  return [
    {
      code: contradiction,
      path: jsonPointer(['policy', ...path]),
      message: `The policy asks for ${asked}, and ${there} ${things}.`,
      expected: `${there} or less`,
      hint: 'List every micro-credential that counts, with its area, under "areas".',
    },
  ];
}

function unlisted(
  path: readonly PropertyKey[],
  ids: readonly string[],
  areas: ReadonlyMap<string, string>,
): readonly CoreProblem[] {
  return ids.flatMap((id, index): readonly CoreProblem[] => {
    if (areas.has(id)) return [];
    return [
      {
        code: contradiction,
        path: jsonPointer(['policy', ...path, index]),
        message: `${quoted(id)} is asked for and does not count.`,
        expected: listedQuoted([...areas.keys()], 'or'),
        hint: 'List it, with its area, under "areas".',
      },
    ];
  });
}

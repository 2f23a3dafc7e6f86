import type { AlternativeGroup, DecidingPolicy } from './policy.js';

/** What is missing, seen from each side of a policy. One further credential may fill several. */
export interface CertificationGap {
  /** How many more. */
  readonly credentials: number;
  /** How many more areas. */
  readonly areas: number;
  /** How many more of an area. */
  readonly perArea: readonly { readonly area: string; readonly credentials: number }[];
  /** Which must be among them and are not. */
  readonly required: readonly string[];
  /** How many more of a group. */
  readonly alternatives: readonly Required<AlternativeGroup>[];
}

/** What some credentials leave missing. */
export function gapOf(ids: ReadonlySet<string>, policy: DecidingPolicy): CertificationGap {
  const { areas, requiredCount, requiredAreas, minimumPerArea, required, alternatives } = policy;
  const areaOfEach = [...ids].flatMap((id) => areas.get(id) ?? []);
  return {
    credentials: Math.max(requiredCount - ids.size, 0),
    areas: Math.max(requiredAreas - new Set(areaOfEach).size, 0),
    perArea: [...minimumPerArea].flatMap(([area, minimum]) => {
      const credentials = minimum - areaOfEach.filter((one) => one === area).length;
      return credentials > 0 ? [{ area, credentials }] : [];
    }),
    required: required.filter((id) => !ids.has(id)),
    alternatives: alternatives.flatMap(({ anyOf, count: wanted }) => {
      const count = wanted - anyOf.filter((id) => ids.has(id)).length;
      return count > 0 ? [{ anyOf: anyOf.filter((id) => !ids.has(id)), count }] : [];
    }),
  };
}

/** A number of further credentials with less than which a gap cannot be closed; 0 exactly where there is none. */
export function leastToClose(gap: CertificationGap): number {
  const perArea = gap.perArea.reduce((sum, { credentials }) => sum + credentials, 0);
  const groups = gap.alternatives.map(({ count }) => count);
  return Math.max(gap.credentials, gap.areas, perArea, gap.required.length, ...groups);
}

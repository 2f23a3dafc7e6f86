import type { FindingStatus } from '../model/finding-status.js';
import type { Modality } from '../model/rule.js';
import type { Answer } from './answer.js';

type Decided = Exclude<Answer['kind'], 'unknown' | 'not-applicable'>;

const statuses: Readonly<Record<Modality, Readonly<Record<Decided, FindingStatus>>>> = {
  must: { met: 'satisfied', 'not-met': 'violated' },
  should: { met: 'satisfied', 'not-met': 'advisory' },
  // Outside the list of a permission, the pages neither allow nor refuse.
  may: { met: 'satisfied', 'not-met': 'unknown' },
  informational: { met: 'satisfied', 'not-met': 'unknown' },
};

/** The status that an answer has under a modality. */
export function statusOf(modality: Modality, kind: Answer['kind']): FindingStatus {
  if (kind === 'unknown' || kind === 'not-applicable') return kind;
  return statuses[modality][kind];
}

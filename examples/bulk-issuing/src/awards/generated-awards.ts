import type { KeyedDraft } from '@cop-credentials/badges';
import { awardDraft } from './award-draft.js';
import type { AwardList } from './award-list.js';

/** How many awards to make up. */
export interface GeneratedAwardsOptions {
  readonly count: number;
  /** One in so many has an address that is none. */
  readonly faultyEvery: number;
}

/** Awards that are made up, some of them faulty as in real tables. */
export function generatedAwards(options: GeneratedAwardsOptions): AwardList {
  return { total: options.count, awards: generate(options) };
}

/** Tells whether the award of a number is one of the faulty ones. */
export function isFaulty(number: number, faultyEvery: number): boolean {
  return number % faultyEvery === faultyEvery - 1;
}

/** The key of the award of a number. */
export function generatedKey(number: number): string {
  return `spring-2026/${String(number).padStart(6, '0')}`;
}

function* generate({ count, faultyEvery }: GeneratedAwardsOptions): Generator<KeyedDraft> {
  for (let number = 0; number < count; number += 1) {
    const address = isFaulty(number, faultyEvery) ? 'no address' : `member-${number}@example.org`;
    yield { key: generatedKey(number), draft: awardDraft(address) };
  }
}

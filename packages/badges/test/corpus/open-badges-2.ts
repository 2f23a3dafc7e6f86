import type { ProblemCode } from '../../src/index.js';
import type { Json } from '../support/json-edit.js';
import {
  OB2_ASSERTION as AT,
  assertion,
  hostedPages,
  signedPages,
  signedToken,
} from '../support/open-badges-2.js';
import type { Answer, CaseDraft } from './corpus-case.js';

/** The host of a stranger. */
export const EVIL = 'https://badges.evil.example';

/** What such a badge is warned of wherever its form was looked at. */
export const SEEN: readonly ProblemCode[] = ['context.outdated'];
export const LENIENT: readonly ProblemCode[] = ['context.outdated', 'schema.lenient'];

/** Pages as answers; a number is a status, an address a redirect. */
function network(pages: Json): Readonly<Record<string, Answer>> {
  const answers = Object.entries(pages).flatMap(([address, page]): [string, Answer][] => {
    if (page === undefined) return [];
    if (typeof page === 'number') return [[address, { status: page, body: '' }]];
    if (page instanceof URL)
      return [[address, { status: 302, headers: { location: page.href }, body: '' }]];
    return [[address, { body: page }]];
  });
  return Object.fromEntries(answers);
}

/** A case of Open Badges 2.0 as it is written down. */
export interface OpenBadges2Draft extends Omit<CaseDraft, 'input' | 'network'> {
  readonly input?: CaseDraft['input'];
  /** Pages beside or in place of the good ones. */
  readonly pages?: Json;
}

/** A hosted badge. */
export function hosted({
  input = assertion(),
  pages,
  warnings = SEEN,
  ...draft
}: OpenBadges2Draft): CaseDraft {
  return { ...draft, input, warnings, network: network(hostedPages(pages)) };
}

/** A hosted badge with other members, both as it was given and as it is hosted. */
export function hostedWith(changes: Json, draft: OpenBadges2Draft): CaseDraft {
  return hosted({ ...draft, input: assertion(changes), pages: { [AT]: assertion(changes) } });
}

/** A signed badge. */
export function signed({
  input = signedToken(),
  pages,
  warnings = SEEN,
  ...draft
}: OpenBadges2Draft): CaseDraft {
  return { ...draft, input, warnings, network: network(signedPages(pages)) };
}

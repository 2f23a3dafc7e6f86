import type { BadgeDraft, Issuer } from '@cop-credentials/badges';
import { draft } from './draft.js';
import { fullDraft } from './full-draft.js';
import type { Plain } from './plain.js';

const BADGES = 10_000;

/** Of how many badges the signature was compared, and of how many it was the same, letter by letter. */
export interface ProofsCompared {
  readonly badges: number;
  readonly same: number;
}

/** Issues badges of many shapes, and has @digitalbazaar/vc sign the same documents with the same key at the same time. */
export async function compareProofs(issuer: Issuer, plain: Plain): Promise<ProofsCompared> {
  let same = 0;
  for (let number = 0; number < BADGES; number += 1) {
    const created = new Date(Date.UTC(2026, 4, 1 + (number % 28)));
    const { proof, ...unsigned } = await issuer.issue(shaped(number), { created });
    const signed = await plain.issue(unsigned, created);
    if (proof[0]?.proofValue === proofValueOf(signed)) same += 1;
  }
  return { badges: BADGES, same };
}

function proofValueOf(signed: object): unknown {
  return Reflect.get(Object(Reflect.get(signed, 'proof')), 'proofValue');
}

/** A badge of its own for each number; its digits to different bases choose what it has. */
function shaped(number: number): BadgeDraft {
  const {
    recipient: _,
    subject,
    evidence = [],
    ...rest
  } = number % 3 === 0 ? fullDraft(number) : draft;
  const result = subject?.result;
  return {
    ...rest,
    id: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    recipient: {
      identifiers: [{ type: 'sourcedId', value: `learner ${number}`, salt: `salt ${number}` }],
      ...(number % 2 === 0 && { id: `did:example:${number}` }),
    },
    evidence: [
      ...evidence,
      ...Array.from({ length: number % 5 }, (_, part) => ({
        narrative: `Part ${part} of “${number}”.\n`,
      })),
    ],
    ...(subject !== undefined && {
      subject: {
        ...subject,
        creditsEarned: (number % 15) / 4,
        ...(result && { result: result.slice(number % 2) }),
      },
    }),
  };
}

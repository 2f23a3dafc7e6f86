import { type BadgeDraft, verifyBadge } from '@cop-credentials/badges';
import { draft } from './draft.js';
import { fullDraft } from './full-draft.js';
import type { Task } from './measure.js';
import type { Stacks } from './stacks.js';

/** What is done with badges of one kind: each against the first of its group. */
export type Group = 'issuing' | 'verifying' | 'issuingTokens' | 'verifyingTokens';

/** The badges that it is done with; each has another achievement. */
const DRAFTS = {
  full: fullDraft,
  small: (number: number): BadgeDraft => ({
    ...draft,
    achievement: { ...draft.achievement, id: `${draft.achievement.id}/${number}` },
  }),
};

/** A kind of badges. */
export type Kind = keyof typeof DRAFTS;

const PLAIN = '@digitalbazaar/vc';
const SIGNATURE = 'of that, the signature alone';

/** What is measured of badges of one kind. */
export async function badgeTasks(
  kind: Kind,
  { issuer, everyVerified, sampleVerified, signatures, plain, core, jose }: Stacks,
): Promise<Readonly<Record<Group, readonly Task[]>>> {
  const draftOf = DRAFTS[kind];
  const one = draftOf(0);
  const { proof: _, ...unsigned } = await issuer.issue(one);
  const plainBadge = await plain.issue(unsigned);
  const text = JSON.stringify(await issuer.issue(one));
  const token = await issuer.issueJwt(one, { algorithm: 'EdDSA' });
  const joseToken = await jose.sign(unsigned);
  const verdicts = await Promise.all([
    core.verify(plainBadge),
    plain.verify(plainBadge),
    signatures.verify(plainBadge),
    signatures.verifyToken(token),
    ...[text, token].map(async (given) => (await verifyBadge(given)).verdict === 'valid'),
  ]);
  if (!verdicts.every(Boolean)) throw new Error('A badge that should verify does not.');
  let number = 0;
  const next = () => {
    number += 1;
    return draftOf(number);
  };
  return {
    issuing: [
      { name: PLAIN, run: () => plain.issue(unsigned), times: 20 },
      {
        name: 'this package by the reference path, the key prepared once, each badge verified',
        run: () => everyVerified.issue(next()),
        times: 60,
      },
      {
        name: 'the same, and of badges like earlier ones a sample verified',
        run: () => sampleVerified.issue(next()),
        times: 150,
      },
      {
        name: 'the same by the compiled path: this package as it is, from drafts',
        run: () => issuer.issue(next()),
        times: 500,
      },
      {
        name: 'this package, from drafts that share their achievement',
        run: () => issuer.issue(one),
        times: 500,
      },
      {
        name: 'this package, from a credential that is complete',
        run: () => issuer.sign(unsigned),
        times: 800,
      },
      { name: SIGNATURE, run: () => signatures.sign(unsigned), times: 800 },
    ],
    verifying: [
      { name: `${PLAIN}, the signature alone`, run: () => plain.verify(plainBadge), times: 20 },
      {
        name: '@digitalcredentials/verifier-core',
        run: () => core.verify(plainBadge),
        times: 20,
      },
      {
        name: 'this package, from JSON text, all checks',
        run: () => verifyBadge(text),
        times: 150,
      },
      {
        name: "the same with `jsonLd: 'compiled'`",
        run: () => verifyBadge(text, { jsonLd: 'compiled' }),
        times: 400,
      },
      { name: SIGNATURE, run: () => signatures.verify(plainBadge), times: 600 },
    ],
    issuingTokens: [
      { name: 'jose alone', run: () => jose.sign(unsigned), times: 1500 },
      {
        name: 'this package, from drafts',
        run: () => issuer.issueJwt(next(), { algorithm: 'EdDSA' }),
        times: 600,
      },
      {
        name: 'this package, from a credential that is complete',
        run: () => issuer.signJwt(unsigned, { algorithm: 'EdDSA' }),
        times: 1000,
      },
      { name: SIGNATURE, run: () => signatures.signToken(unsigned), times: 1500 },
    ],
    verifyingTokens: [
      { name: 'jose alone, the signature', run: () => jose.verify(joseToken), times: 1000 },
      { name: 'this package, all checks', run: () => verifyBadge(token), times: 700 },
      { name: SIGNATURE, run: () => signatures.verifyToken(token), times: 1000 },
    ],
  };
}

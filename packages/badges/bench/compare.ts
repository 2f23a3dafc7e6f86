import { type BadgeDraft, type Issuer, verifyBadge } from '@cop-credentials/badges';
import type { JoseAlone } from './jose-alone.js';
import { type Milliseconds, measure } from './measure.js';
import type { Peer } from './peers.js';
import type { Plain } from './plain.js';

/** Who issues and verifies beside each other, with one key. */
export interface Stacks {
  readonly issuer: Issuer;
  /** Without the compiled path, and with each badge verified. */
  readonly everyVerified: Issuer;
  /** Without the compiled path. */
  readonly sampleVerified: Issuer;
  readonly plain: Plain;
  readonly core: Peer;
  readonly jose: JoseAlone;
}

/** What was measured of badges of one kind: each against the first of its group. */
export type Compared = Readonly<
  Record<'issuing' | 'verifying' | 'issuingTokens' | 'verifyingTokens', Milliseconds>
>;

const PLAIN = '@digitalbazaar/vc';

/** What it takes to issue and verify badges of one kind. */
export async function compareBadges(
  draftOf: (number: number) => BadgeDraft,
  { issuer, everyVerified, sampleVerified, plain, core, jose }: Stacks,
): Promise<Compared> {
  const one = draftOf(0);
  const { proof: _, ...unsigned } = await issuer.issue(one);
  const plainBadge = await plain.issue(unsigned);
  const text = JSON.stringify(await issuer.issue(one));
  const token = await issuer.issueJwt(one, { algorithm: 'EdDSA' });
  const joseToken = await jose.sign(unsigned);
  const verdicts = await Promise.all([
    core.verify(plainBadge),
    plain.verify(plainBadge),
    ...[text, token].map(async (given) => (await verifyBadge(given)).verdict === 'valid'),
  ]);
  if (!verdicts.every(Boolean)) throw new Error('A badge that should verify does not.');
  let number = 0;
  const next = () => {
    number += 1;
    return draftOf(number);
  };
  return {
    issuing: await measure([
      { name: PLAIN, run: () => plain.issue(unsigned), times: 10 },
      {
        name: 'this package by the reference path, the key prepared once, each badge verified',
        run: () => everyVerified.issue(next()),
        times: 20,
      },
      {
        name: 'the same, and of badges like earlier ones a sample verified',
        run: () => sampleVerified.issue(next()),
        times: 40,
      },
      {
        name: 'the same by the compiled path: this package as it is, from drafts',
        run: () => issuer.issue(next()),
        times: 100,
      },
      {
        name: 'this package, from drafts that share their achievement',
        run: () => issuer.issue(one),
        times: 100,
      },
      {
        name: 'this package, from a credential that is complete',
        run: () => issuer.sign(unsigned),
        times: 100,
      },
    ]),
    verifying: await measure([
      { name: `${PLAIN}, the signature alone`, run: () => plain.verify(plainBadge), times: 10 },
      {
        name: '@digitalcredentials/verifier-core',
        run: () => core.verify(plainBadge),
        times: 10,
      },
      { name: 'this package, from JSON text, all checks', run: () => verifyBadge(text), times: 40 },
      {
        name: "the same with `jsonLd: 'compiled'`",
        run: () => verifyBadge(text, { jsonLd: 'compiled' }),
        times: 100,
      },
    ]),
    issuingTokens: await measure([
      { name: 'jose alone', run: () => jose.sign(unsigned), times: 100 },
      {
        name: 'this package, from drafts',
        run: () => issuer.issueJwt(next(), { algorithm: 'EdDSA' }),
        times: 100,
      },
      {
        name: 'this package, from a credential that is complete',
        run: () => issuer.signJwt(unsigned, { algorithm: 'EdDSA' }),
        times: 100,
      },
    ]),
    verifyingTokens: await measure([
      { name: 'jose alone, the signature', run: () => jose.verify(joseToken), times: 100 },
      { name: 'this package, all checks', run: () => verifyBadge(token), times: 100 },
    ]),
  };
}

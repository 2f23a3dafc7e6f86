// Issuing and verifying, beside @digitalbazaar/vc alone, @digitalcredentials/verifier-core and jose in the same run.
import { createIssuer, generateKey, verifyBadge } from '@cop-credentials/badges';
import { coldStarts } from './cold-start.js';
import { draft } from './draft.js';
import { fullDraft } from './full-draft.js';
import { measureGrowth } from './growth.js';
import { joseAlone } from './jose-alone.js';
import { type Milliseconds, measure } from './measure.js';
import { installPeers, verifierCore } from './peers.js';
import { plainDigitalBazaar } from './plain.js';
import { report } from './report.js';

installPeers();
const core = await verifierCore();
const plain = await plainDigitalBazaar();
const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
const jose = await joseAlone();
const PLAIN = '@digitalbazaar/vc';

const full = await compare(fullDraft);
const small = await compare((number) => ({
  ...draft,
  achievement: { ...draft.achievement, id: `${draft.achievement.id}/${number}` },
}));
const badge = await plainBadgeOf(draft);
const growth = await measureGrowth(issuer);
const coldStart = coldStarts({ badge, keyDocuments: plain.keyDocuments });
report({ full, small, growth, coldStart });

/** What it takes to issue and verify badges of one kind. */
async function compare(
  draftOf: (number: number) => typeof draft,
): Promise<
  Readonly<Record<'issuing' | 'verifying' | 'issuingTokens' | 'verifyingTokens', Milliseconds>>
> {
  const one = draftOf(0);
  const { proof: _, ...unsigned } = await issuer.issue(one);
  const plainUnsigned = { ...unsigned, issuer: { ...unsigned.issuer, id: plain.did } };
  const plainBadge = await plainBadgeOf(one);
  const text = JSON.stringify(await issuer.issue(one));
  const token = await issuer.issueJwt(one, { algorithm: 'EdDSA' });
  const joseToken = await jose.sign(unsigned);
  await assertAllVerify(plainBadge, text, token);
  let number = 0;
  const next = () => {
    number += 1;
    return draftOf(number);
  };
  return {
    issuing: await measure([
      { name: PLAIN, run: () => plain.issue(structuredClone(plainUnsigned)), times: 20 },
      { name: 'this package, from drafts', run: () => issuer.issue(next()), times: 200 },
      {
        name: 'this package, from drafts that share their achievement',
        run: () => issuer.issue(one),
        times: 200,
      },
    ]),
    verifying: await measure([
      { name: `${PLAIN}, the signature alone`, run: () => plain.verify(plainBadge), times: 20 },
      {
        name: '@digitalcredentials/verifier-core',
        run: () => core.verify(plainBadge),
        times: 20,
      },
      { name: 'this package, from JSON text, all checks', run: () => verifyBadge(text), times: 80 },
      {
        name: "the same with `jsonLd: 'compiled'`",
        run: () => verifyBadge(text, { jsonLd: 'compiled' }),
        times: 200,
      },
    ]),
    issuingTokens: await measure([
      { name: 'jose alone', run: () => jose.sign(unsigned), times: 200 },
      {
        name: 'this package, from drafts',
        run: () => issuer.issueJwt(next(), { algorithm: 'EdDSA' }),
        times: 200,
      },
    ]),
    verifyingTokens: await measure([
      { name: 'jose alone, the signature', run: () => jose.verify(joseToken), times: 200 },
      { name: 'this package, all checks', run: () => verifyBadge(token), times: 200 },
    ]),
  };
}

async function plainBadgeOf(one: typeof draft): Promise<object> {
  const { proof: _, ...unsigned } = await issuer.issue(one);
  return plain.issue({ ...unsigned, issuer: { ...unsigned.issuer, id: plain.did } });
}

async function assertAllVerify(plainBadge: object, text: string, token: string): Promise<void> {
  const verdicts = await Promise.all([
    core.verify(plainBadge),
    plain.verify(plainBadge),
    ...[text, token].map(async (given) => (await verifyBadge(given)).verdict === 'valid'),
  ]);
  if (!verdicts.every(Boolean)) throw new Error('A badge that should verify does not.');
}

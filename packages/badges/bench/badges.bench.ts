// Issuing and verifying, beside @digitalbazaar/vc alone, @digitalcredentials/verifier-core and jose in the same run.
import { createIssuer, generateKey, verifyBadge } from '@cop-credentials/badges';
import { coldStarts } from './cold-start.js';
import { draft } from './draft.js';
import { measureGrowth } from './growth.js';
import { joseAlone } from './jose-alone.js';
import { measure } from './measure.js';
import { installPeers, verifierCore } from './peers.js';
import { plainDigitalBazaar } from './plain.js';
import { report } from './report.js';

installPeers();
const core = await verifierCore();
const plain = await plainDigitalBazaar();
const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
const badge = await issuer.issue(draft);
const { proof: _, ...unsigned } = badge;
const plainUnsigned = { ...unsigned, issuer: { ...unsigned.issuer, id: plain.did } };
const plainBadge = await plain.issue(structuredClone(plainUnsigned));
const text = JSON.stringify(badge);
const token = await issuer.issueJwt(draft, { algorithm: 'EdDSA' });
const jose = await joseAlone();
const joseToken = await jose.sign(unsigned);

if (
  !(await core.verify(plainBadge)) ||
  !(await plain.verify(plainBadge)) ||
  (await verifyBadge(text)).verdict !== 'valid' ||
  (await verifyBadge(token)).verdict !== 'valid'
) {
  throw new Error('A badge that should verify does not.');
}

const issuing = await measure([
  { name: '@digitalbazaar/vc', run: () => plain.issue(structuredClone(plainUnsigned)), times: 20 },
  { name: 'this package, from a draft, verified', run: () => issuer.issue(draft), times: 80 },
]);
const verifying = await measure([
  {
    name: '@digitalbazaar/vc, the signature alone',
    run: () => plain.verify(plainBadge),
    times: 20,
  },
  { name: '@digitalcredentials/verifier-core', run: () => core.verify(plainBadge), times: 20 },
  { name: 'this package, from JSON text, all checks', run: () => verifyBadge(text), times: 80 },
]);
const issuingTokens = await measure([
  { name: 'jose alone', run: () => jose.sign(unsigned), times: 80 },
  {
    name: 'this package, from a draft, verified',
    run: () => issuer.issueJwt(draft, { algorithm: 'EdDSA' }),
    times: 80,
  },
]);
const verifyingTokens = await measure([
  { name: 'jose alone, the signature', run: () => jose.verify(joseToken), times: 80 },
  { name: 'this package, all checks', run: () => verifyBadge(token), times: 80 },
]);
const growth = await measureGrowth(issuer);
const coldStart = coldStarts({ badge: plainBadge, keyDocuments: plain.keyDocuments });
report({ issuing, verifying, issuingTokens, verifyingTokens, growth, coldStart });

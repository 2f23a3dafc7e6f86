// Issuing and verifying, beside @digitalbazaar/vc alone and @digitalcredentials/verifier-core in the same run.
import { createIssuer, generateKey, verifyBadge } from '@cop-credentials/badges';
import { Bench } from 'tinybench';
import { coldStarts } from './cold-start.js';
import { draft } from './draft.js';
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

if (
  !(await core.verify(plainBadge)) ||
  !(await plain.verify(plainBadge)) ||
  (await verifyBadge(text)).verdict !== 'valid'
) {
  throw new Error('A badge that should verify does not.');
}

const bench = new Bench({ time: 3000, warmupTime: 1000 });
bench
  .add('issue: @digitalbazaar/vc', () => plain.issue(structuredClone(plainUnsigned)))
  .add('issue: this package, which verifies what it signed', () => issuer.issue(draft))
  .add('verify: @digitalbazaar/vc, the signature alone', () => plain.verify(plainBadge))
  .add('verify: @digitalcredentials/verifier-core', () => core.verify(plainBadge))
  .add('verify: this package, from JSON text, all checks', () => verifyBadge(text));
await bench.run();
report(bench, [
  ['issue: @digitalbazaar/vc', 'issue: this package, which verifies what it signed'],
  [
    'verify: @digitalbazaar/vc, the signature alone',
    'verify: this package, from JSON text, all checks',
  ],
  ['verify: @digitalcredentials/verifier-core', 'verify: this package, from JSON text, all checks'],
]);
coldStarts({ badge: plainBadge, keyDocuments: plain.keyDocuments });

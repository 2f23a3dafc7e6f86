// Issuing and verifying, beside @digitalbazaar/vc alone, @digitalcredentials/verifier-core and jose in the same run.
import { createIssuer, exportSecretKey, generateKey } from '@cop-credentials/badges';
import { measureBatch } from './batch.js';
import { coldStarts } from './cold-start.js';
import { compareBadges } from './compare.js';
import { draft } from './draft.js';
import { fullDraft } from './full-draft.js';
import { measureGrowth } from './growth.js';
import { joseAlone } from './jose-alone.js';
import { installPeers, verifierCore } from './peers.js';
import { plainDigitalBazaar } from './plain.js';
import { measurePoison } from './poison.js';
import { referencePath } from './reference-paths.js';
import { report } from './report.js';
import { compareProofs } from './same-proofs.js';

installPeers();
const profile = { name: 'Example Network' };
const key = await generateKey();
const secret = exportSecretKey(key, 'multikey');
const issuer = createIssuer({ profile, key });

/** The same issuer in a copy of the package that lacks the compiled path, where keys are prepared as well. */
async function withoutTables(name: Parameters<typeof referencePath>[0]) {
  const copy = await referencePath(name);
  return copy.createIssuer({ profile, key: await copy.importKey(secret) });
}

const stacks = {
  issuer,
  everyVerified: await withoutTables('every-badge-verified'),
  sampleVerified: await withoutTables('sample-verified'),
  plain: await plainDigitalBazaar(secret),
  core: await verifierCore(),
  jose: await joseAlone(),
};
const { plain } = stacks;

const full = await compareBadges(fullDraft, stacks);
const small = await compareBadges(
  (number) => ({
    ...draft,
    achievement: { ...draft.achievement, id: `${draft.achievement.id}/${number}` },
  }),
  stacks,
);
const { proof: _, ...unsigned } = await issuer.issue(draft);
const badge = await plain.issue(unsigned);
const growth = await measureGrowth(issuer);
const poison = await measurePoison(await issuer.issue(draft));
const coldStart = coldStarts({ badge, keyDocuments: plain.keyDocuments });
const batch = measureBatch();
const proofs = await compareProofs(issuer, plain);
report({ full, small, growth, poison, coldStart, batch, proofs });

// Issuing and verifying, beside @digitalbazaar/vc alone, @digitalcredentials/verifier-core and jose in the same run.
import { measureBatch } from './batch.js';
import { coldStarts } from './cold-start.js';
import { compareBadges } from './compare.js';
import { draft } from './draft.js';
import { measureGrowth } from './growth.js';
import { installPeers } from './peers.js';
import { measurePoison } from './poison.js';
import { report } from './report.js';
import { compareProofs } from './same-proofs.js';
import { makeStacks } from './stacks.js';

installPeers();
const stacks = await makeStacks();
const { issuer, plain } = stacks;

const full = await compareBadges('full', stacks);
const small = await compareBadges('small', stacks);
const { proof: _, ...unsigned } = await issuer.issue(draft);
const badge = await plain.issue(unsigned);
const growth = await measureGrowth(issuer);
const poison = await measurePoison(await issuer.issue(draft));
const coldStart = coldStarts({ badge, keyDocuments: plain.keyDocuments });
const batch = measureBatch();
const proofs = await compareProofs(issuer, plain);
report({ full, small, growth, poison, coldStart, batch, proofs });

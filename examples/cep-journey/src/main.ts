// From a real proposal for a community of practice to a badge that verifies.
import { explainAwards, followApplication } from './application.js';
import { bake, draftAward, newIssuer, sign } from './award.js';
import { doubtfulBadges } from './doubtful-badges.js';
import { explainFee } from './fee.js';
import { readJson, readWritten, write } from './files.js';
import { explainLinkedIn } from './linkedin.js';
import { explainProposals } from './proposals.js';
import { explainBadge } from './verification.js';

function show(...paragraphs: readonly string[]): void {
  console.log(`${paragraphs.join('\n\n')}\n`);
}

show('# 1. Three proposals for a community of practice', ...explainProposals());

show('# 2. What the application for a micro-credential costs', explainFee());

const { application, story } = followApplication();
if (application === undefined) throw new Error('The application was never opened.');
show('# 3. The application, step by step', story);
show('Who is entitled to what:', explainAwards(application));

const issuer = await newIssuer(readJson('issuer.json'));
const badge = await sign(issuer, draftAward());
show(
  '# 4. The micro-credential, issued as a signed badge',
  `As JSON: ${write('badge.json', `${JSON.stringify(badge, null, 2)}\n`)}`,
  `As a picture with the badge inside: ${write('badge.png', bake(badge))}`,
  `What the issuer publishes: ${issuer
    .documents()
    .map(({ url }) => url)
    .join(', ')}`,
);

show('# 5. On LinkedIn', explainLinkedIn(badge));

show(
  '# 6. What a stranger is told',
  '## The picture, read back',
  await explainBadge(readWritten('badge.png'), issuer, 'full'),
);
for (const { story, badge: doubtful } of await doubtfulBadges(issuer, badge)) {
  show(`## ${story}`, await explainBadge(doubtful, issuer, 'short'));
}

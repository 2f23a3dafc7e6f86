import { attachmentCases } from './cases/attachments.js';
import { dateCases } from './cases/dates.js';
import { formCases } from './cases/form.js';
import { generationCases } from './cases/generations.js';
import { inputCases } from './cases/input.js';
import { issuerCases } from './cases/issuers.js';
import { keyCases } from './cases/keys.js';
import { learnerRecordCases } from './cases/learner-records.js';
import { openBadges2Cases } from './cases/open-badges-2.js';
import { openBadges2MemberCases } from './cases/open-badges-2-members.js';
import { openBadges2SignedCases } from './cases/open-badges-2-signed.js';
import { personCases } from './cases/people.js';
import { pictureCases } from './cases/pictures.js';
import { proofCases } from './cases/proofs.js';
import { schemaCases } from './cases/schema.js';
import { statusCases } from './cases/status.js';
import { tokenCases } from './cases/tokens.js';
import type { CorpusCase } from './corpus-case.js';

/** Makes every badge of the corpus, the same each time. */
export async function buildCorpus(): Promise<readonly CorpusCase[]> {
  const areas = await Promise.all([
    generationCases(),
    proofCases(),
    tokenCases(),
    keyCases(),
    formCases(),
    schemaCases(),
    dateCases(),
    personCases(),
    learnerRecordCases(),
    issuerCases(),
    statusCases(),
    attachmentCases(),
    openBadges2Cases(),
    openBadges2MemberCases(),
    openBadges2SignedCases(),
    pictureCases(),
    inputCases(),
  ]);
  return areas.flat();
}

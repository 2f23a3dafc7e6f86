import { defineSubject, type SubjectDraft } from '../../kernel/define-subject.js';
import type { Subject } from '../../model/subject.js';
import { applicationContradictions } from './application/contradictions.js';
import { applicationFacts } from './application/schema.js';
import { applicationStartFacts } from './application-start/schema.js';
import { badgeUseFacts } from './badge-use/schema.js';
import { certificationFacts } from './certification/schema.js';
import { copParticipantsFacts } from './cop-participants/schema.js';
import { contradictionsOf } from './cop-proposal/contradictions.js';
import { copProposalFacts } from './cop-proposal/schema.js';
import type { CepFacts } from './facts.js';
import { feeQuoteFacts } from './fee-quote/schema.js';
import { panelContradictions } from './panel-review/contradictions.js';
import { panelReviewFacts } from './panel-review/schema.js';
import { preparationListingFacts } from './preparation-listing/schema.js';
import { cepRules } from './rules.js';
import { trainingOpportunityFacts } from './training-opportunity/schema.js';

/** Every subject of the program, in the order in which a CoP and an application come to them. */
export const cepSubjects: readonly Subject[] = [
  subject({
    id: 'cop-proposal',
    name: 'CoP proposal',
    facts: copProposalFacts,
    contradictions: contradictionsOf,
  }),
  subject({
    id: 'cop-participants',
    name: 'list of CoP participants',
    facts: copParticipantsFacts,
  }),
  subject({
    id: 'preparation-listing',
    name: 'preparation listing',
    facts: preparationListingFacts,
  }),
  subject({
    id: 'training-opportunity',
    name: 'training opportunity',
    facts: trainingOpportunityFacts,
  }),
  subject({
    id: 'application-start',
    name: 'start of an application',
    facts: applicationStartFacts,
  }),
  subject({
    id: 'application',
    name: 'application',
    facts: applicationFacts,
    contradictions: applicationContradictions,
  }),
  subject({
    id: 'panel-review',
    name: 'panel review',
    facts: panelReviewFacts,
    contradictions: (facts) => panelContradictions(facts),
  }),
  subject({ id: 'certification', name: 'certification', facts: certificationFacts }),
  subject({ id: 'badge-use', name: 'use of a badge', facts: badgeUseFacts }),
  subject({ id: 'fee-quote', name: 'fee quote', facts: feeQuoteFacts }),
];

function subject<Id extends keyof CepFacts>(draft: SubjectDraft<CepFacts, Id>): Subject {
  return defineSubject(draft, cepRules);
}

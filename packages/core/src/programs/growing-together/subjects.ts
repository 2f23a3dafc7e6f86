import { defineSubject, type SubjectDraft } from '../../kernel/define-subject.js';
import type { Subject } from '../../model/subject.js';
import { reportContradictions } from './activity-report/contradictions.js';
import { activityReportFacts } from './activity-report/schema.js';
import { copContradictions } from './cop/contradictions.js';
import { copFacts } from './cop/schema.js';
import { copContinuationFacts } from './cop-continuation/schema.js';
import { copMembersFacts } from './cop-members/schema.js';
import { facilitatorTrainingFacts } from './facilitator-training/schema.js';
import type { GrowingTogetherFacts } from './facts.js';
import { memberParticipationFacts } from './member-participation/schema.js';
import { growingTogetherRules } from './rules.js';
import { quoteContradictions } from './service-quote/contradictions.js';
import { serviceQuoteFacts } from './service-quote/schema.js';

/** Every subject of the program, from what a partnership asks for to what it reports. */
export const growingTogetherSubjects: readonly Subject[] = [
  subject({
    id: 'service-quote',
    name: 'quote for services',
    facts: serviceQuoteFacts,
    contradictions: (facts) => quoteContradictions(facts),
  }),
  subject({
    id: 'facilitator-training',
    name: 'training of a facilitator',
    facts: facilitatorTrainingFacts,
  }),
  subject({ id: 'cop', name: 'CoP', facts: copFacts, contradictions: copContradictions }),
  subject({ id: 'cop-members', name: 'list of CoP members', facts: copMembersFacts }),
  subject({
    id: 'member-participation',
    name: 'participation of a member',
    facts: memberParticipationFacts,
  }),
  subject({
    id: 'cop-continuation',
    name: 'continuation of a CoP',
    facts: copContinuationFacts,
  }),
  subject({
    id: 'activity-report',
    name: 'activity report',
    facts: activityReportFacts,
    contradictions: (facts) => reportContradictions(facts),
  }),
];

function subject<Id extends keyof GrowingTogetherFacts>(
  draft: SubjectDraft<GrowingTogetherFacts, Id>,
): Subject {
  return defineSubject(draft, growingTogetherRules);
}

import { defineSubject, type SubjectDraft } from '../../kernel/define-subject.js';
import type { Subject } from '../../model/subject.js';
import { courseCertificationFacts } from './certification/schema.js';
import { courseBadgeFacts } from './course-badge/schema.js';
import { courseEnrolmentFacts } from './course-enrolment/schema.js';
import { courseGraduationFacts } from './course-graduation/schema.js';
import { coursePlanFacts } from './course-plan/schema.js';
import { recordContradictions } from './course-record.js';
import type { CscceFacts } from './facts.js';
import { courseFeeQuoteFacts } from './fee-quote/schema.js';
import { cscceRules } from './rules.js';

/** Every subject of the program, in the order in which a learner comes to them. */
export const cscceSubjects: readonly Subject[] = [
  subject({ id: 'course-enrolment', name: 'course enrolment', facts: courseEnrolmentFacts }),
  subject({ id: 'course-plan', name: 'course plan', facts: coursePlanFacts }),
  subject({
    id: 'course-graduation',
    name: 'course graduation',
    facts: courseGraduationFacts,
    contradictions: (facts) => recordContradictions(facts),
  }),
  subject({
    id: 'course-badge',
    name: 'award of the course badge',
    facts: courseBadgeFacts,
    contradictions: (facts) => recordContradictions(facts),
  }),
  subject({ id: 'certification', name: 'certification', facts: courseCertificationFacts }),
  subject({ id: 'fee-quote', name: 'fee quote', facts: courseFeeQuoteFacts }),
];

function subject<Id extends keyof CscceFacts>(draft: SubjectDraft<CscceFacts, Id>): Subject {
  return defineSubject(draft, cscceRules);
}

import {
  answerIfListed,
  answerOf,
  met,
  missing,
  notApplicable,
  unaddressed,
} from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { field, itemsOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { any, test } from '../../../kernel/truth.js';
import { listedQuoted } from '../../../text/words.js';
import { inCatalog } from '../documents.js';
import type { GrowingTogetherFacts } from '../facts.js';
import { growingTogetherRule } from '../rule.js';
import { isDocumented } from './documentation.js';

export const membershipFormsVary = leftToCop({
  id: 'gt-membership-forms-vary',
  topic: 'participant',
  statement: "Membership can take various forms depending on the community's interests and needs.",
  place: 'Membership',
  line: '34',
  left: 'The CoP chooses its form of membership.',
});

export const assessmentToolsVary = leftToCop({
  id: 'gt-assessment-tools-vary',
  topic: 'evaluation',
  statement: 'Tools and questions may vary with domain, interests and needs.',
  place: 'Assessment and Evaluation',
  line: '36',
  left: 'The CoP chooses tools and questions of its assessment.',
  note: 'What is reported to NCPC still rests on one survey; that is a rule of its own.',
});

export const assessmentFrequencyVary = leftToCop({
  id: 'gt-assessment-frequency-vary',
  topic: 'evaluation',
  statement: 'Frequency and formality of assessment may vary over time and between CoPs.',
  place: 'Assessment and Evaluation',
  line: '36',
  left: 'The CoP chooses how often and how formally it assesses.',
});

interface FreedomDraft<Id extends string> {
  readonly id: Id;
  readonly topic: string;
  readonly statement: string;
  readonly place: string;
  readonly line: string;
  /** What is left to the CoP, in a sentence. */
  readonly left: string;
  readonly note?: string;
}

/** What the page leaves to each CoP, so that nothing can break it. */
function leftToCop<const Id extends string>({
  place,
  line,
  left,
  ...stated
}: FreedomDraft<Id>): RuleDefinition<Id, Record<never, never>, GrowingTogetherFacts> {
  return growingTogetherRule({
    ...stated,
    modality: 'may',
    source: inCatalog(place, line),
    parameters: {},
    check: 'machine',
    answers: { cop: { needs: [], answer: () => met(left) } },
  });
}

export const membershipVoluntary = growingTogetherRule({
  id: 'gt-membership-voluntary',
  topic: 'participant',
  modality: 'should',
  statement: 'Membership is voluntary; members often help set agendas and identify leaders.',
  source: inCatalog('Research Summary, note 1', '137'),
  parameters: { membership: 'voluntary' },
  check: 'attestation',
  note: 'The page reports it of an article; it is taken as a recommendation.',
  answers: {
    cop: {
      needs: ['membership'],
      answer: (facts, { parameters: { membership } }) =>
        answerIfListed(field(facts, 'membership'), {
          names: [membership],
          met: 'Membership is voluntary.',
          notMet: 'Membership should be voluntary.',
        }),
    },
  },
});

export const activitiesNamed = growingTogetherRule({
  id: 'gt-activities-wenger-trayner',
  topic: 'activity',
  modality: 'may',
  statement:
    'CoP activities include problem solving, seeking information/experience, coordination, building an argument, growing confidence and identifying competence gaps.',
  source: inCatalog('Research Summary, note 2', '138'),
  parameters: {
    activities: [
      'problem-solving',
      'seeking-information',
      'coordination',
      'building-an-argument',
      'growing-confidence',
      'identifying-competence-gaps',
    ],
  },
  check: 'machine',
  note: 'The list is open: other activities are not forbidden.',
  answers: {
    cop: {
      needs: ['meetings[].activities'],
      answer(facts, { parameters: { activities: named } }) {
        const meetings = itemsOf(field(facts, 'meetings'));
        if (isOpen(meetings)) return missing(meetings.missing, { expected: named });
        const planned = [...new Set(meetings.flatMap(({ value }) => value.activities ?? []))];
        const used = any(
          meetings.map((meeting) =>
            test(field(meeting, 'activities'), (each) => each.some((one) => named.includes(one))),
          ),
        );
        if (used === false && planned.length === 0) return notApplicable('No activity is planned.');
        return answerOf(used, {
          met: 'Meetings plan activities that the page names.',
          notMet: `The page does not speak of ${listedQuoted(planned)}.`,
          observed: planned,
          expected: named,
        });
      },
    },
  },
});

export const assessmentInformsAdaptation = growingTogetherRule({
  id: 'gt-assessment-informs-adaptation',
  topic: 'evaluation',
  modality: 'may',
  statement:
    'With regular formal and informal assessment, facilitators can adapt meeting frequency, location, topics, engagement strategies and more.',
  source: inCatalog('Research Summary, note 3', '139'),
  parameters: { adaptable: ['meeting-frequency', 'location', 'topics', 'engagement-strategies'] },
  check: 'machine',
  note: 'The list is open. However often a CoP comes to meet, once a month stays the least.',
  answers: {
    cop: {
      needs: ['adaptations', 'cad.assessment'],
      answer(facts, { parameters: { adaptable } }) {
        const { path, value: adapted } = field(facts, 'adaptations');
        if (adapted === undefined) return missing([path], { expected: adaptable });
        if (adapted.length === 0) return notApplicable('Nothing was adapted.');
        const other = adapted.filter((one) => !adaptable.includes(one));
        if (other.length > 0) {
          return unaddressed(`The page does not speak of adapting ${listedQuoted(other)}.`);
        }
        return answerOf(isDocumented(facts, 'assessment'), {
          met: 'What was adapted can be, with assessment.',
          notMet: 'The page lets it be adapted with assessment, and none is described.',
          observed: adapted,
          expected: adaptable,
        });
      },
    },
  },
});

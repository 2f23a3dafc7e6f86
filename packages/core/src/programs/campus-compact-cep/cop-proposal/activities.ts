import { met, missing, notApplicable } from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { field, itemsOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { placeIn } from '../../../kernel/place-in.js';
import { any, test } from '../../../kernel/truth.js';
import { quoted } from '../../../text/visible-text.js';
import { hostingPage } from '../documents.js';
import type { CepFacts } from '../facts.js';
import { cepRule } from '../rule.js';

export const activityDiscussCompetencies = permittedActivity({
  id: 'cep-activity-discuss-competencies',
  activity: 'discuss-competencies',
  statement:
    'discuss the key competencies of the micro-credential area in detail and how they relate to their own work',
  item: 1,
});

export const activityShareModels = permittedActivity({
  id: 'cep-activity-share-models',
  activity: 'share-models',
  statement:
    'share principles, theories or models about the competencies and how they play out at work',
  item: 2,
});

export const activityShareStories = permittedActivity({
  id: 'cep-activity-share-stories',
  activity: 'share-stories',
  statement: 'share stories from work and derive principles for practice together',
  item: 3,
});

export const activityDiscussCases = permittedActivity({
  id: 'cep-activity-discuss-cases',
  activity: 'discuss-cases',
  statement: 'discuss case studies or scenarios about the area and its competencies',
  item: 4,
});

export const activityShareResources = permittedActivity({
  id: 'cep-activity-share-resources',
  activity: 'share-resources',
  statement: 'share and discuss articles, videos and other resources',
  item: 5,
});

export const activityDiscussSubmission = permittedActivity({
  id: 'cep-activity-discuss-submission',
  activity: 'discuss-submission',
  statement:
    'discuss the submission requirements and how to support each other in preparing portfolios',
  item: 6,
});

export const activityPeerReview = permittedActivity({
  id: 'cep-activity-peer-review',
  activity: 'peer-review',
  statement: 'workshop or peer-review application materials in progress',
  item: 7,
});

interface ActivityDraft<Id extends string> {
  readonly id: Id;
  readonly activity: string;
  /** What participants may do, after "participants may". */
  readonly statement: string;
  /** Its number in the page's list, which begins on line 41. */
  readonly item: number;
}

function permittedActivity<const Id extends string>({
  id,
  activity: permitted,
  statement,
  item,
}: ActivityDraft<Id>): RuleDefinition<Id, { readonly activity: string }, CepFacts> {
  return cepRule({
    id,
    topic: 'activity',
    modality: 'may',
    statement: `During meetings participants may ${statement}.`,
    source: placeIn(hostingPage, `FAQ 3, activity list item ${item}`, String(40 + item)),
    parameters: { activity: permitted },
    check: 'machine',
    note: 'The list is open: other activities are not forbidden.',
    answers: {
      'cop-proposal': {
        needs: ['meetings[].activities'],
        answer(facts, { parameters: { activity } }) {
          // Cancelled meetings are looked at too: their plan shows that the permission is used.
          const meetings = itemsOf(field(facts, 'meetings'));
          if (isOpen(meetings)) return missing(meetings.missing);
          const used = any(
            meetings.map((meeting) =>
              test(field(meeting, 'activities'), (activities) => activities.includes(activity)),
            ),
          );
          if (isOpen(used)) return missing(used.missing, { expected: activity });
          return used
            ? met(`Participants may ${statement}.`, { observed: activity })
            : notApplicable(`No meeting plans the activity ${quoted(activity)}.`);
        },
      },
    },
  });
}

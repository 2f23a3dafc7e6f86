import { answerOf } from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { field } from '../../../kernel/fact.js';
import { test } from '../../../kernel/truth.js';
import { inCatalog } from '../documents.js';
import type { GrowingTogetherFacts } from '../facts.js';
import { growingTogetherRule } from '../rule.js';

export const topicVisionStructure = trainingTopic({
  id: 'gt-training-topic-vision-structure',
  topic: 'vision-structure',
  what: 'developing a shared vision and structure',
  line: '70',
});

export const topicInviteMembers = trainingTopic({
  id: 'gt-training-topic-invite-members',
  topic: 'invite-members',
  what: 'using tools to invite members and build a community',
  line: '71',
});

export const topicInclusiveEnvironments = trainingTopic({
  id: 'gt-training-topic-inclusive-environments',
  topic: 'inclusive-environments',
  what: 'creating inclusive environments',
  line: '72',
});

export const topicAccessibility = trainingTopic({
  id: 'gt-training-topic-accessibility',
  topic: 'accessibility',
  what: 'ensuring accessibility for anyone interested',
  line: '73',
});

export const topicEngagement = trainingTopic({
  id: 'gt-training-topic-engagement',
  topic: 'engagement',
  what: 'building member engagement and investment',
  line: '74',
});

export const topicFacilitationSkills = trainingTopic({
  id: 'gt-training-topic-facilitation-skills',
  topic: 'facilitation-skills',
  what: 'effective facilitation skills',
  line: '75',
});

export const topicEvaluation = trainingTopic({
  id: 'gt-training-topic-evaluation',
  topic: 'evaluation',
  what: 'evaluation and assessment strategies',
  line: '76',
});

interface TopicDraft<Id extends string> {
  readonly id: Id;
  readonly topic: string;
  /** What training addresses, after "addresses". */
  readonly what: string;
  readonly line: string;
}

function trainingTopic<const Id extends string>({
  id,
  topic: addressed,
  what,
  line,
}: TopicDraft<Id>): RuleDefinition<Id, { readonly topic: string }, GrowingTogetherFacts> {
  return growingTogetherRule({
    id,
    topic: 'training',
    modality: 'informational',
    statement: `Facilitator training addresses ${what}.`,
    source: inCatalog('Training for Model Fidelity, list', line),
    parameters: { topic: addressed },
    check: 'machine',
    answers: {
      'facilitator-training': {
        needs: ['topicsCovered'],
        answer(facts, { parameters: { topic: expected } }) {
          const covered = field(facts, 'topicsCovered');
          return answerOf(
            test(covered, (topics) => topics.includes(expected)),
            {
              met: `The training addressed ${what}.`,
              notMet: `It is not recorded that the training addressed ${what}.`,
              observed: covered.value,
              expected,
            },
          );
        },
      },
    },
  });
}

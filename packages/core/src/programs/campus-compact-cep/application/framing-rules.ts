import { answerOf } from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { field } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import { test } from '../../../kernel/truth.js';
import { earningPage } from '../documents.js';
import type { CepFacts } from '../facts.js';
import { cepRule } from '../rule.js';

export const framingKnowledgeEthics = framingQuestion({
  id: 'cep-framing-knowledge-ethics',
  group: 'knowledge-ethics',
  question: 'Knowledge and ethics: knowledge brought to bear; ethical and critical commitments',
  prompts: ['knowledge', 'ethical-and-critical-commitments'],
  line: 13,
});

export const framingExperience = framingQuestion({
  id: 'cep-framing-experience',
  group: 'experience',
  question:
    'Experience: experiences and roles in the area, how goals/projects/activities were carried out, and evidence of it',
  prompts: ['experiences', 'roles', 'evidence'],
  line: 14,
});

export const framingCriticalSelfReflection = framingQuestion({
  id: 'cep-framing-critical-self-reflection',
  group: 'critical-self-reflection',
  question:
    'Critical self-reflection: what was learned, successes and challenges, dilemmas or tensions (for example of equity and inclusion) and how they were worked through',
  prompts: ['learning', 'successes-and-challenges', 'dilemmas', 'resolution-strategies'],
  line: 15,
});

export const framingPersonalGrowth = framingQuestion({
  id: 'cep-framing-personal-growth',
  group: 'personal-growth',
  question:
    'Personal growth and ongoing professional development: opportunities for growth, and resources or strategies that would help',
  prompts: ['growth-opportunities', 'resources-or-strategies'],
  line: 16,
});

interface FramingDraft<Id extends string> {
  readonly id: Id;
  readonly group: string;
  readonly question: string;
  /** What the page asks in it. */
  readonly prompts: readonly string[];
  readonly line: number;
}

type FramingParameters = { readonly group: string; readonly prompts: readonly string[] };

function framingQuestion<const Id extends string>({
  id,
  group,
  question,
  prompts,
  line,
}: FramingDraft<Id>): RuleDefinition<Id, FramingParameters, CepFacts> {
  return cepRule({
    id,
    topic: 'application',
    modality: 'should',
    statement: `Application materials are framed around the question group "${question}".`,
    source: placeIn(earningPage, 'framing questions', String(line)),
    parameters: { group, prompts },
    check: 'attestation',
    note: 'The page says "can expect"; only the requirements of a micro-credential make it a condition.',
    answers: {
      application: {
        needs: ['application.materials.framing'],
        answer(facts, { parameters }) {
          const framing = field(field(field(facts, 'application'), 'materials'), 'framing');
          return answerOf(
            test(framing, (groups) => groups.includes(parameters.group)),
            {
              met: `The materials speak to the question group ${group}.`,
              notMet: `The materials do not speak to the question group ${group}.`,
              observed: framing.value,
              expected: parameters.group,
            },
          );
        },
      },
    },
  });
}

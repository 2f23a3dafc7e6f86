import { type Answer, answerOf } from '../../../kernel/answer.js';
import { type Fact, field, unlessNull } from '../../../kernel/fact.js';
import { all, type Truth, test } from '../../../kernel/truth.js';
import { listed } from '../../../text/words.js';
import { inCatalog } from '../documents.js';
import { namedTruths } from '../named-truths.js';
import { growingTogetherRule } from '../rule.js';
import type { CopFacts } from './facts.js';

const components = ['domain', 'community', 'practice', 'assessment'] as const;

export const cadKeyComponents = growingTogetherRule({
  id: 'gt-cad-documents-key-components',
  topic: 'documentation',
  modality: 'must',
  statement:
    'Smart Start Local Partnerships must document the key components of every CoP in their Contract Activity Description (CAD).',
  source: inCatalog('Core Components', '29'),
  parameters: { components, document: 'CAD' },
  check: 'machine',
  note: 'It is the Local Partnership that documents, not the facilitator. The page says "at minimum".',
  answers: {
    cop: {
      needs: ['cad.domain', 'cad.community', 'cad.practice', 'cad.assessment'],
      answer: (facts, { parameters }) => answerDocumented(facts, parameters.components),
    },
  },
});

export const cadDomain = growingTogetherRule({
  id: 'gt-cad-domain',
  topic: 'documentation',
  modality: 'must',
  statement: 'The CAD holds a clear definition of the domain, the general area of interest.',
  source: inCatalog('Domain', '31'),
  parameters: { field: 'domain' },
  check: 'machine',
  note: 'Whether a definition is clear is for people to judge; here it is asked whether there is one.',
  answers: {
    cop: {
      needs: ['cad.domain'],
      answer: (facts, { parameters }) => answerDocumented(facts, [parameters.field]),
    },
  },
});

export const cadCommunity = growingTogetherRule({
  id: 'gt-cad-community',
  topic: 'documentation',
  modality: 'must',
  statement:
    'The CAD describes the community: intended audience or participants who pursue the interest through joint activities, discussion, problem solving, information sharing and relationship building.',
  source: inCatalog('Community', '32'),
  parameters: { field: 'community', includes: ['facilitators', 'membership'] },
  check: 'machine',
  answers: {
    cop: {
      needs: ['cad.community'],
      answer: (facts, { parameters }) => answerDocumented(facts, [parameters.field]),
    },
  },
});

export const cadPractice = growingTogetherRule({
  id: 'gt-cad-practice',
  topic: 'documentation',
  modality: 'must',
  statement:
    'The CAD states the practice: the specific focus around which the community develops, shares and keeps its knowledge.',
  source: inCatalog('Practice', '35'),
  parameters: { field: 'practice' },
  check: 'machine',
  answers: {
    cop: {
      needs: ['cad.practice'],
      answer: (facts, { parameters }) => answerDocumented(facts, [parameters.field]),
    },
  },
});

export const assessmentNecessary = growingTogetherRule({
  id: 'gt-assessment-necessary',
  topic: 'evaluation',
  modality: 'must',
  statement:
    'Assessment and evaluation is necessary, to show impacts on members and on the communities they serve.',
  source: inCatalog('Assessment and Evaluation', '36'),
  parameters: { subjects: ['members', 'external-communities-served'] },
  check: 'machine',
  note: 'Tools, frequency and formality are left to the CoP.',
  answers: {
    cop: { needs: ['cad.assessment'], answer: (facts) => answerDocumented(facts, ['assessment']) },
  },
});

export const threeStructuralComponents = growingTogetherRule({
  id: 'gt-cop-three-structural-components',
  topic: 'design',
  modality: 'must',
  statement:
    'Each CoP must include the three structural components domain, community and practice.',
  source: inCatalog('Research Summary', '134'),
  alsoAt: [
    inCatalog('Research Summary, note 2', '138'),
    inCatalog('Research Summary, note 3', '139'),
  ],
  parameters: { components: ['domain', 'community', 'practice'] },
  check: 'machine',
  note: 'It stands in the research summary, and is a must because it repeats what the CAD must document.',
  answers: {
    cop: {
      needs: ['cad.domain', 'cad.community', 'cad.practice'],
      answer: (facts, { parameters }) => answerDocumented(facts, parameters.components),
    },
  },
});

/** Whether the CAD says something of a component. */
export function isDocumented(facts: Fact<CopFacts>, component: (typeof components)[number]): Truth {
  const cad = unlessNull(field(facts, 'cad'));
  return cad !== null && test(field(cad, component), (said) => said !== null);
}

function answerDocumented(facts: Fact<CopFacts>, expected: readonly string[]): Answer {
  const truths = namedTruths(
    expected,
    Object.fromEntries(components.map((component) => [component, isDocumented(facts, component)])),
  );
  const lacking = expected.filter((_name, index) => truths[index] === false);
  return answerOf(all(truths), {
    met: `The CAD documents ${listed(expected)}.`,
    notMet: `The CAD does not document ${listed(lacking, 'or')}.`,
    observed: expected.filter((_name, index) => truths[index] === true),
    expected,
  });
}

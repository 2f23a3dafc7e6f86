import { inCatalog } from './documents.js';
import { growingTogetherRule } from './rule.js';

/** What is shown and never evaluated. */
const note = { check: 'context', modality: 'informational', answers: {} } as const;

export const category = growingTogetherRule({
  ...note,
  id: 'gt-category',
  topic: 'classification',
  statement: 'Catalog category: Early Care and Education.',
  source: inCatalog('Category', '3-5'),
  parameters: { category: 'Early Care and Education' },
});

export const childAgeBands = growingTogetherRule({
  ...note,
  id: 'gt-child-age-bands',
  topic: 'classification',
  statement: 'Child age bands served: 0-1, 1-2, 2-3, 3-4 and 4-5 years.',
  source: inCatalog("Child's Age", '7-9'),
  parameters: { bandsYears: ['0-1', '1-2', '2-3', '3-4', '4-5'] },
});

export const language = growingTogetherRule({
  ...note,
  id: 'gt-language',
  topic: 'classification',
  statement: 'Languages of the program and of its materials: English.',
  source: inCatalog('Languages', '17'),
  alsoAt: [inCatalog('Languages Materials are Available in', '40')],
  parameters: { languages: ['English'], materials: ['English'] },
});

export const copDefinition = growingTogetherRule({
  ...note,
  id: 'gt-cop-definition',
  topic: 'definition',
  statement:
    'A CoP is a group-based support and consultation service for early care and education professionals with shared interests or practices, in person or virtual.',
  source: inCatalog('Brief Description', '21'),
  parameters: {},
  note: 'The research summary gives other definitions, such as an informal group of people.',
});

export const expectedImpact = growingTogetherRule({
  ...note,
  id: 'gt-expected-impact',
  topic: 'evaluation',
  statement:
    "Expected impact: members' confidence and knowledge of the relevant subjects increase; varies with the focus.",
  source: inCatalog('Expected Impact', '25'),
  parameters: { impacts: ['confidence', 'knowledge'] },
});

export const frameworkCompetencies = growingTogetherRule({
  ...note,
  id: 'gt-framework-nc-ta-competencies',
  topic: 'facilitator',
  statement:
    'The model uses several frameworks, including the NC Technical Assistance Practitioner Competencies framework.',
  source: inCatalog('Staffing Requirements', '62'),
  parameters: {
    framework: 'Framework for the North Carolina Technical Assistance Practitioner Competencies',
  },
});

export const contact = growingTogetherRule({
  ...note,
  id: 'gt-contact',
  topic: 'contact',
  statement: 'Contact: a Senior Technical Assistance Specialist at AnLar, LLC.',
  source: inCatalog('Contact Information', '82'),
  alsoAt: [inCatalog('Cost Estimates', '90')],
  parameters: { organization: 'AnLar, LLC' },
  note: 'The page gives a name, an address and a number, which are not repeated here.',
});

export const evidenceCategory = growingTogetherRule({
  ...note,
  id: 'gt-evidence-category',
  topic: 'classification',
  statement: 'NCPC evidence categorisation: Evidence Informed - Industry Standard.',
  source: inCatalog('NCPC Evidence Categorization', '130'),
  parameters: { category: 'Evidence Informed- Industry Standard' },
});

export const copCharacteristics = growingTogetherRule({
  ...note,
  id: 'gt-cop-characteristics',
  topic: 'design',
  statement:
    'A CoP is characterised by structure, organizational culture, membership, purpose, leadership and knowledge sharing, which vary by CoP.',
  source: inCatalog('Research Summary', '134'),
  alsoAt: [inCatalog('Research Summary, note 3', '139')],
  parameters: {
    characteristics: [
      'structure',
      'organizational-culture',
      'membership',
      'purpose',
      'leadership',
      'knowledge-sharing',
    ],
  },
});

export const bookAdditionalConsiderations = growingTogetherRule({
  ...note,
  id: 'gt-book-additional-considerations',
  topic: 'design',
  statement:
    'The book details more: defining and refining the framework, facilitator responsibilities, supporting members, creating assessments, applying findings.',
  source: inCatalog('Research Summary, note 3', '139'),
  parameters: {},
  note: 'The page announces requirements of the book, and does not list them.',
});

export const copLowCost = growingTogetherRule({
  ...note,
  id: 'gt-cop-low-cost',
  topic: 'pricing',
  statement: 'CoPs are described as low cost yet highly effective.',
  source: inCatalog('Research Summary, note 3', '139'),
  parameters: {},
});

export const researchedPopulation = growingTogetherRule({
  ...note,
  id: 'gt-researched-population',
  topic: 'classification',
  statement:
    'Researched population: early childhood professionals, mainly educators, directors and administrators.',
  source: inCatalog('Researched Population', '143'),
  parameters: { population: ['educator', 'director', 'administrator'] },
  note: 'It is wider than the participants that the page names at its head.',
});

export const implementingPartnerships = growingTogetherRule({
  ...note,
  id: 'gt-implementing-partnerships',
  topic: 'classification',
  statement: 'Local Partnerships that have adopted CoPs are marked on a map.',
  source: inCatalog('Local Partnerships Currently Implementing', '155'),
  parameters: {},
  note: 'Which they are is not in the text of the page.',
});

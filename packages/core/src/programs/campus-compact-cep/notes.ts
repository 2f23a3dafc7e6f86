import { placeIn } from '../../kernel/place-in.js';
import { earningPage, hostingPage, preparationPage } from './documents.js';
import { cepRule } from './rule.js';

/** What is shown and never evaluated. */
const note = { check: 'context', answers: {} } as const;

export const supportDesignTechnical = cepRule({
  ...note,
  id: 'cep-support-design-technical',
  topic: 'support',
  modality: 'informational',
  statement: 'Campus Compact offers design and technical support to co-facilitators.',
  source: placeIn(hostingPage, 'intro paragraph', '3'),
  parameters: { support: ['design', 'technical'] },
});

export const copFacilitationGuidebook = cepRule({
  ...note,
  id: 'cep-cop-facilitation-guidebook',
  topic: 'design',
  modality: 'informational',
  statement:
    'The Minnesota Campus Compact CoP facilitation guidebook is named as a useful model of facilitation.',
  source: placeIn(hostingPage, 'bullet 2, last sentence', '10'),
  parameters: { resource: 'MN Campus Compact CoP facilitation guidebook' },
  note: 'The address that the page links to is not known here.',
});

export const copPurposeCompetencySpace = cepRule({
  ...note,
  id: 'cep-cop-purpose-competency-space',
  topic: 'purpose',
  modality: 'informational',
  statement:
    'A CoP gives participants space to share, reflect on and build knowledge about the key competencies they must demonstrate.',
  source: placeIn(hostingPage, 'purposes, bullet 1', '14'),
  alsoAt: [placeIn(preparationPage, 'item 2 (a) of roles', '9')],
  parameters: {},
});

export const copPurposeCohort = cepRule({
  ...note,
  id: 'cep-cop-purpose-cohort',
  topic: 'purpose',
  modality: 'informational',
  statement:
    'A CoP gives a cohort experience: collegial support while participants reflect and prepare certification materials.',
  source: placeIn(hostingPage, 'purposes, bullet 2', '15'),
  alsoAt: [placeIn(preparationPage, 'item 2 (b) of roles', '9')],
  parameters: {},
  note: 'A cohort of a CoP is not the cohort of applicants that an application may join.',
});

export const contactBestPractices = cepRule({
  ...note,
  id: 'cep-contact-best-practices',
  topic: 'contact',
  modality: 'informational',
  statement:
    'Questions and the outline of best practices for developing a CoP go to the named contact at Campus Compact.',
  source: placeIn(hostingPage, 'contact line', '19'),
  alsoAt: [placeIn(hostingPage, 'FAQ 4, last line', '54')],
  parameters: {
    titles: ['director of professional learning', 'director of professional development'],
  },
  note: 'The page gives the contact two titles, and no address in either place.',
});

export const trainingPurpose = cepRule({
  ...note,
  id: 'cep-training-purpose',
  topic: 'training',
  modality: 'informational',
  statement:
    'A training is meant to improve or enhance professional knowledge, skills and effectiveness.',
  source: placeIn(preparationPage, 'item 1', '7'),
  parameters: {},
});

export const copDefinition = cepRule({
  ...note,
  id: 'cep-cop-definition',
  topic: 'definition',
  modality: 'informational',
  statement:
    'A CoP is a learning community or collegial network: people sharing an interest in an area of inquiry who learn collectively about it as it relates to their work, and build shared and individual resources, skills and knowledge.',
  source: placeIn(preparationPage, 'item 2', '9'),
  parameters: {},
  note: 'Other programs define a CoP in other ways.',
});

export const credentialDefinition = cepRule({
  ...note,
  id: 'cep-credential-definition',
  topic: 'definition',
  modality: 'informational',
  statement:
    "A micro-credential is a digital certificate recognising an individual's competency in a specific area.",
  source: placeIn(earningPage, 'What is a micro-credential?', '5'),
  parameters: { recipient: 'individual' },
});

export const competencyComponents = cepRule({
  ...note,
  id: 'cep-competency-components',
  topic: 'definition',
  modality: 'informational',
  statement:
    'Competency = knowledge, skills and critical commitments used to advance community and civic engagement with equity and integrity.',
  source: placeIn(earningPage, 'What is a micro-credential?', '7'),
  parameters: { components: ['knowledge', 'skills', 'critical-commitments'] },
});

export const competencyProvenance = cepRule({
  ...note,
  id: 'cep-competency-provenance',
  topic: 'definition',
  modality: 'informational',
  statement:
    'The key competencies were set by two advisory boards and draw on published research of 2017 and 2019.',
  source: placeIn(earningPage, 'What is a micro-credential?', '7'),
  parameters: { boards: 2 },
});

export const applicationEntryPoint = cepRule({
  ...note,
  id: 'cep-application-entry-point',
  topic: 'application',
  modality: 'informational',
  statement:
    'The portal is reached from a micro-credential page (a "begin your application" button; elsewhere: click a micro-credential icon).',
  source: placeIn(earningPage, 'The application process', '22'),
  alsoAt: [placeIn(earningPage, 'How do I apply?', '47')],
  parameters: {},
  note: 'The page names a button in one place and an icon in another.',
});

export const portalProgressTracking = cepRule({
  ...note,
  id: 'cep-portal-progress-tracking',
  topic: 'application',
  modality: 'informational',
  statement:
    'The application system helps applicants track progress, understand requirements and plan submission.',
  source: placeIn(earningPage, 'The application process', '22'),
  parameters: { functions: ['track-progress', 'understand-requirements', 'plan-submission'] },
});

export const badgeOnSuccess = cepRule({
  ...note,
  id: 'cep-badge-on-success',
  topic: 'badge',
  modality: 'must',
  statement: 'A successful applicant receives the matching digital badge.',
  source: placeIn(earningPage, 'step 5', '28'),
  parameters: {},
  binds: 'program',
  note: 'The page names no badge standard, and says nothing of expiry or renewal.',
});

export const catalogPlannedTotal = cepRule({
  ...note,
  id: 'cep-catalog-planned-total',
  topic: 'catalog',
  modality: 'informational',
  statement:
    'The program will finally consist of 15 micro-credentials over a range of competency areas.',
  source: placeIn(earningPage, 'What micro-credentials are available?', '33'),
  parameters: { plannedTotal: 15 },
  note: 'It is the size of the catalog, not the number that certification takes. The page does not name them.',
});

export const catalogRollingRelease = cepRule({
  ...note,
  id: 'cep-catalog-rolling-release',
  topic: 'catalog',
  modality: 'informational',
  statement:
    'Micro-credentials are released on a rolling basis, so a planned one may not be open for applications yet.',
  source: placeIn(earningPage, 'What micro-credentials are available?', '33'),
  alsoAt: [
    placeIn(earningPage, 'available now', '35'),
    placeIn(earningPage, 'will be available', '49'),
  ],
  parameters: { states: ['available', 'planned'] },
  note: 'The page lists none by name.',
});

export const feePurpose = cepRule({
  ...note,
  id: 'cep-fee-purpose',
  topic: 'fee',
  modality: 'informational',
  statement:
    'The fee covers a small portion of software and administrative costs of Campus Compact as third-party credentialer.',
  source: placeIn(earningPage, 'How much will it cost', '43'),
  parameters: {},
});

export const catalogMailingList = cepRule({
  ...note,
  id: 'cep-catalog-mailing-list',
  topic: 'catalog',
  modality: 'informational',
  statement: 'People can join a mailing list to learn of newly available micro-credentials.',
  source: placeIn(earningPage, 'What micro-credentials are available?', '33'),
  parameters: {},
});

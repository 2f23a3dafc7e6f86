import { inCourse } from './documents.js';
import { cscceRule } from './rule.js';

/** What is shown and never evaluated. */
const note = { check: 'context', modality: 'informational', answers: {} } as const;

export const audienceInterest = cscceRule({
  ...note,
  id: 'cscce-audience-interest',
  topic: 'enrolment',
  statement:
    'The course is for anyone wanting to go deeper into social learning theory and into creating virtual and in-person spaces for community learning.',
  source: inCourse('Prerequisites', '13'),
  parameters: {},
  note: 'Elsewhere the page says that the course is designed for those who run a community of practice.',
});

export const syllabusDraft = cscceRule({
  ...note,
  id: 'cscce-syllabus-draft',
  topic: 'course',
  statement:
    'All syllabi are in draft form; more details were to come in September, the course being in early development.',
  source: inCourse('Course syllabus', '25'),
  alsoAt: [inCourse('Course syllabus', '27')],
  parameters: { draft: true },
  note: 'The page does not say of which year.',
});

export const syllabusTopics = cscceRule({
  ...note,
  id: 'cscce-syllabus-topics',
  topic: 'course',
  statement:
    'Lessons are expected to cover seven topics: defining CoPs and social learning spaces; social learning and kinds of value; the three structural elements and member roles; knowledge flows; roles and balancing them; challenges to participation; development over time.',
  source: inCourse('Course syllabus list', '29-35'),
  parameters: {
    topics: [
      'defining-cops',
      'social-learning-value',
      'structural-elements-and-roles',
      'knowledge-flows',
      'member-roles-balance',
      'participation-challenges',
      'cop-development',
    ],
  },
  note: 'Member roles are named in two of the seven.',
});

export const copStructuralElements = cscceRule({
  ...note,
  id: 'cscce-cop-structural-elements',
  topic: 'definition',
  statement: 'A CoP has three structural elements: domain, community and practice.',
  source: inCourse('Course syllabus list, item 3', '31'),
  parameters: { elements: ['domain', 'community', 'practice'] },
});

export const courseAims = cscceRule({
  ...note,
  id: 'cscce-course-aims',
  topic: 'course',
  statement:
    'After the course participants understand the scope of their CoP, how to support co-creation, and how to describe the kinds of value produced.',
  source: inCourse('opening paragraph', '3'),
  alsoAt: [inCourse('Course overview', '17')],
  parameters: { aims: ['scope', 'co-creation', 'value'] },
});

export const outputKnowledgeManagementPlan = cscceRule({
  ...note,
  id: 'cscce-output-knowledge-management-plan',
  topic: 'course',
  statement: 'The course output is a knowledge management plan.',
  source: inCourse('Course outputs', '39'),
  parameters: { output: 'knowledge-management-plan' },
  note: 'Elsewhere the page speaks of a community playbook. It does not ask for either to graduate.',
});

export const courseText = cscceRule({
  ...note,
  id: 'cscce-course-text',
  topic: 'course',
  statement:
    'The course text is Cultivating Communities of Practice: A Guide to Managing Knowledge (2002).',
  source: inCourse('Course text', '43'),
  parameters: {},
});

export const instructors = cscceRule({
  ...note,
  id: 'cscce-instructors',
  topic: 'course',
  statement: "The page names the course's instructors.",
  source: inCourse('Instructors', '47-50'),
  parameters: {},
});

export const courseFirstRun = cscceRule({
  ...note,
  id: 'cscce-course-first-run',
  topic: 'course',
  statement: 'The course had not been run before.',
  source: inCourse('Related consultancy offerings', '72'),
  parameters: { previousRuns: 0 },
});

export const consultancyContact = cscceRule({
  ...note,
  id: 'cscce-consultancy-contact',
  topic: 'contact',
  statement: 'Consulting on CoPs is offered.',
  source: inCourse('Related consultancy offerings', '72'),
  parameters: {},
});

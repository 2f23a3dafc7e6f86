import { type Answer, answerIfListed } from '../../../kernel/answer.js';
import { type Fact, field } from '../../../kernel/fact.js';
import { listed } from '../../../text/words.js';
import { inCatalog } from '../documents.js';
import { growingTogetherRule } from '../rule.js';
import { inFiscalYear } from './reported.js';

export const purposeServiceCodes = growingTogetherRule({
  id: 'gt-purpose-service-codes',
  topic: 'classification',
  modality: 'must',
  statement:
    'Purpose Service Codes: 3104 NC Child Care Resource and Referral Services; 3125 Quality Child Care.',
  source: inCatalog('Purpose Service Code', '94-96'),
  parameters: { codes: ['3104', '3125'] },
  check: 'machine',
  answers: {
    'activity-report': {
      needs: ['psc'],
      answer: (facts, { parameters: { codes } }) =>
        answerNamed(field(facts, 'psc'), { what: 'Purpose Service Code', allowed: codes }),
    },
  },
});

export const programIdentifier = growingTogetherRule({
  id: 'gt-program-identifier',
  topic: 'classification',
  modality: 'must',
  statement: 'Program Identifier (PID): Communities of Practice.',
  source: inCatalog('Program Identifier', '98-100'),
  parameters: { pid: 'Communities of Practice' },
  check: 'machine',
  answers: {
    'activity-report': {
      needs: ['pid'],
      answer: (facts, { parameters: { pid } }) =>
        answerNamed(field(facts, 'pid'), { what: 'Program Identifier', allowed: [pid] }),
    },
  },
});

export const reportingFiscalYear = growingTogetherRule({
  id: 'gt-reporting-fiscal-year',
  topic: 'reporting',
  modality: 'informational',
  statement: 'The listed outputs, outcomes and measures are those for fiscal year 24-25.',
  source: inCatalog('Minimal Outputs for NCPC Reporting', '104'),
  alsoAt: [
    inCatalog('Minimal Outcomes for NCPC Reporting', '113'),
    inCatalog('Minimal Measures for NCPC Reporting', '124'),
  ],
  parameters: { fiscalYear: 'FY 24-25' },
  check: 'machine',
  note: 'The page says neither what is reported for other years nor on which days a fiscal year begins and ends.',
  answers: {
    'activity-report': {
      needs: ['fiscalYear'],
      answer: (facts, { parameters: { fiscalYear } }) =>
        answerNamed(field(facts, 'fiscalYear'), { what: 'fiscal year', allowed: [fiscalYear] }),
    },
  },
});

export const participationSurvey = growingTogetherRule({
  id: 'gt-measure-participation-survey',
  topic: 'reporting',
  modality: 'must',
  statement: 'NCPC report (FY 24-25), minimal measure: the NCPC-adapted COP Participation Survey.',
  source: inCatalog('Minimal Measures for NCPC Reporting', '126'),
  parameters: { instrument: 'NCPC adapted COP Participation Survey' },
  check: 'machine',
  note: 'The page gives neither its questions nor its scale. For its own assessment a CoP may use other tools.',
  answers: {
    'activity-report': {
      needs: ['fiscalYear', 'surveyUsed'],
      answer(facts, terms) {
        const { instrument } = terms.parameters;
        return inFiscalYear(facts, {
          ...terms.parametersOf(reportingFiscalYear),
          answer: () =>
            answerNamed(field(facts, 'surveyUsed'), { what: 'survey', allowed: [instrument] }),
        });
      },
    },
  },
});

/** Whether a name is one of those that the page gives; `null` is none. */
function answerNamed(
  name: Fact<string | null | undefined>,
  { what, allowed }: { readonly what: string; readonly allowed: readonly string[] },
): Answer {
  return answerIfListed(name, {
    names: allowed,
    met: `The ${what} is ${name.value}.`,
    notMet: `The ${what} should be ${listed(allowed, 'or')}.`,
  });
}

import type { SurveyAnswerRecord } from '@cop-credentials/core';
import type { Row } from './csv-files.js';

/** Which question asks about which outcome. The page names the survey and not its questions, so this is yours to say. */
const questions: Readonly<Record<string, SurveyAnswerRecord['outcome']>> = {
  'I know more about developing a CoP': 'cop-development-knowledge',
  'I know more about facilitation': 'facilitation-knowledge',
  'I gained knowledge and skills': 'members-new-knowledge',
  'I feel confident and motivated': 'members-confidence',
  'I feel supported': 'members-supported',
  'I found resources': 'members-resources',
};

const answers: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** The answers on one sheet. A question that was left blank is not answered. */
export function surveyAnswersIn(row: Row, survey: string): readonly unknown[] {
  return Object.entries(questions).flatMap(([question, outcome]) => {
    const answer = row[question];
    if (answer === '') return [];
    const reached = answer === undefined ? undefined : (answers[answer] ?? answer);
    return [{ kind: 'survey-answer', survey, person: row.sheet, date: row.date, outcome, reached }];
  });
}

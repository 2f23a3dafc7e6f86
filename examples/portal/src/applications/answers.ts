import { and, eq } from 'drizzle-orm';
import type { Database, Statement } from '../database/open-database.js';
import { applicationAnswers as table } from '../database/tables.js';

/** What an applicant told at a step, by the name of the field. */
export type Answers = Readonly<Record<string, string>>;

/** Whose answers, at which step. */
export interface AnswerPlace {
  readonly applicationId: string;
  readonly step: string;
}

/** Keeps answers together with the event of their step: they are there exactly if the step was taken. */
export function keepAnswers(
  database: Database,
  { applicationId, step }: AnswerPlace,
  answers: Answers,
): Statement {
  return database.insert(table).values({ applicationId, step, answers });
}

/** Whether exactly these answers were kept. */
export async function hasAnswers(
  database: Database,
  { applicationId, step }: AnswerPlace,
  answers: Answers,
): Promise<boolean> {
  const [row] = await database
    .select()
    .from(table)
    .where(and(eq(table.applicationId, applicationId), eq(table.step, step)));
  return row !== undefined && written(row.answers) === written(answers);
}

/** Everything that was told for an application, by step. */
export async function answersOf(
  database: Database,
  applicationId: string,
): Promise<ReadonlyMap<string, Answers>> {
  const rows = await database.select().from(table).where(eq(table.applicationId, applicationId));
  return new Map(rows.map(({ step, answers }) => [step, answers]));
}

function written(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
}

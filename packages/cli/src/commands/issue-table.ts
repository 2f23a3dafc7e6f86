import { checkPeople, type PeopleCheck } from '../batch/check-people.js';
import { type BatchResult, issueBatch, rehearse } from '../batch/issue-batch.js';
import type { Fault, PeopleFile } from '../batch/people.js';
import { readTemplate } from '../batch/template.js';
import { issuerFrom, readProfile } from '../keys/signing-options.js';
import { openListsFolder } from '../status/lists-folder.js';
import type { Answer } from '../terminal/answer.js';
import { inert } from '../terminal/inert.js';
import type { Io } from '../terminal/io.js';
import { showProgress } from '../terminal/progress.js';
import { UsageError } from '../usage-error.js';
import type { Signing } from './signing.js';

/** The files of a batch. */
export interface BatchFiles {
  readonly people: PeopleFile;
  readonly template: string;
  readonly out: string;
}

/** Issues a badge to each person in a table, once the whole table is found to be in order. */
export async function issueTable(
  { people, template: templatePath, out }: BatchFiles,
  { issuer: issuerOptions, status, options }: Signing,
  io: Io,
): Promise<Answer> {
  const template = await readTemplate(templatePath, io);
  const check = await checkPeople(people);
  if (check.faults.length > 0) return refusal(people.path, check);
  if (check.first === undefined) throw new UsageError(`${people.path} names nobody.`);
  const issuer = await issuerFrom(issuerOptions, io);
  await rehearse(check.first, template, await readProfile(issuerOptions.profile, io));
  const statusLists = status === undefined ? undefined : await openListsFolder(status, io);
  const progress = showProgress(io, check.count);
  try {
    const result = await issueBatch({
      issuer,
      people,
      template,
      out,
      total: check.count,
      signal: io.interruption(),
      onProgress: ({ done }) => progress.show(done),
      options: { ...options, ...(statusLists !== undefined && { statusLists }) },
    });
    return answerOf(result);
  } finally {
    progress.end();
  }
}

function refusal(path: string, { faults, count }: PeopleCheck): Answer {
  const lines = faults.map(({ line, column, message }: Fault) =>
    inert(`line ${line}: ${column === undefined ? '' : `${column} `}${message}`),
  );
  const rows = new Set(faults.map(({ line }) => line)).size;
  return {
    ending: 'bad',
    text: [
      `Nothing was issued: ${rows} of ${count} rows of ${inert(path)} are faulty.`,
      ...lines,
    ].join('\n'),
    verdict: true,
    json: { faults },
  };
}

function answerOf({ interrupted, ...result }: BatchResult): Answer {
  const { done, issued, already, refused, total, results } = result;
  const counts = `${issued} issued, ${already} already there, ${refused} refused`;
  const text = interrupted
    ? `Stopped after ${done} of ${total}: ${counts}. Run the same command again to go on.`
    : `${done} of ${total}: ${counts}.`;
  return {
    ending: interrupted ? 'interrupted' : refused > 0 ? 'bad' : 'good',
    text: `${text}\nEvery row is in ${inert(results)}.`,
    verdict: true,
    json: { ...result, interrupted },
  };
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createIssuer,
  generateKey,
  type IssueManyOptions,
  type IssueManyProgress,
  type IssueOutcome,
  type Issuer,
  type IssuerProfile,
  issueMany,
} from '@cop-credentials/badges';
import { createFileIssuedStore } from '@cop-credentials/badges/node';
import { makeFolder, writeWhole } from '../files/write.js';
import type { PeopleFile, Person } from './people.js';
import { type ResultRow, ResultsFile } from './results-file.js';
import { draftOf, draftsOf, type Template } from './template.js';

/** What is issued, by whom and where to. */
export interface Batch {
  readonly issuer: Issuer;
  readonly people: PeopleFile;
  readonly template: Template;
  readonly out: string;
  readonly total: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: IssueManyProgress) => void;
  readonly options: Pick<IssueManyOptions, 'statusLists' | 'cryptosuite'>;
}

/** How far a batch came. */
export interface BatchResult extends IssueManyProgress {
  /** The table of what became of each row. */
  readonly results: string;
  readonly interrupted: boolean;
}

/**
 * Issues a badge to each person of a table, each once, however often it is stopped and begun again with the same folder.
 *
 * In the folder: `badges`, a file for each badge; `results.csv`; and `issued`, from which the next run knows what is
 * done. Whatever ends it leaves the results of what was done.
 */
export async function issueBatch(batch: Batch): Promise<BatchResult> {
  const { out, people, template, issuer, signal, total, options } = batch;
  await makeFolder(join(out, BADGES));
  const path = join(out, 'results.csv');
  const results = await ResultsFile.create(path);
  const lines = new Map<string, number>();
  const seen = ({ key, line }: Person) => lines.set(key, line);
  let progress: IssueManyProgress = { done: 0, issued: 0, already: 0, refused: 0, total };
  const outcomes = issueMany(issuer, draftsOf(people, { template, seen }), {
    ...options,
    store: createFileIssuedStore(join(out, 'issued')),
    signal,
    total,
    onProgress: (now) => {
      progress = now;
      batch.onProgress(now);
    },
  });
  try {
    for await (const outcome of outcomes) {
      const line = lines.get(outcome.key) ?? 0;
      lines.delete(outcome.key);
      await results.add({ line, ...(await keepBadge(outcome, out)) });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await results.finish();
  }
  return { ...progress, results: path, interrupted: signal.aborted };
}

/** Tries the template with a key that is thrown away, so that a fault in it is told before anything is signed. */
export async function rehearse(
  person: Person,
  template: Template,
  { id: _, ...profile }: IssuerProfile,
): Promise<void> {
  const rehearsal = createIssuer({ profile, key: await generateKey() });
  await rehearsal.issue(draftOf(person, template));
}

const BADGES = 'badges';

async function keepBadge(outcome: IssueOutcome, out: string): Promise<Omit<ResultRow, 'line'>> {
  const { key, status } = outcome;
  if (outcome.status === 'refused') {
    const { code, path, message } = outcome;
    return { key, status, code, message: path === '' ? message : `${path}: ${message}` };
  }
  // A key is any text, and may be personal: its hash is a name for a file.
  const file = join(BADGES, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`);
  const content = `${JSON.stringify(outcome.badge, null, 2)}\n`;
  if ((await contentOf(join(out, file))) !== content) await writeWhole(join(out, file), content);
  return { key, status, badge: outcome.badge.id ?? '', file };
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

import type { BadgeDraft, KeyedDraft } from '@cop-credentials/badges';
import { isObject } from '../files/json.js';
import { readJson } from '../files/read.js';
import type { Io } from '../terminal/io.js';
import { UsageError } from '../usage-error.js';
import { type PeopleFile, type Person, readPeople } from './people.js';

/** A draft of a badge without the person. */
export type Template = Omit<BadgeDraft, 'recipient'>;

/** Reads a template: an achievement, or a draft that has one and names nobody. */
export async function readTemplate(path: string, io: Io): Promise<Template> {
  const value = await readJson(path, io);
  if (!isObject(value)) throw new UsageError(`${path} is no achievement.`, HINT);
  const template = 'achievement' in value ? value : { achievement: value };
  const extra = ['recipient', 'id', 'credentialStatus'].find((name) => name in template);
  if (extra !== undefined)
    throw new UsageError(`${path} gives the same ${extra} to everybody; leave it out.`, HINT);
  if (isTemplate(template)) return template;
  throw new UsageError(`${path} is no achievement.`, HINT);
}

const HINT =
  'Write an achievement with id, name, description and criteria, or { "achievement": { … }, "validFrom": "…" }.';

/** What may be a template; a draft made of it is checked whole before anything is signed. */
function isTemplate(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & Template {
  return isObject(value.achievement);
}

/** The draft of a person’s badge. What their row says wins over the template. */
export function draftOf(
  { id, emailAddress, validFrom, validUntil, awardedDate }: Person,
  template: Template,
): BadgeDraft {
  return {
    ...template,
    recipient: {
      ...(id !== undefined && { id }),
      ...(emailAddress !== undefined && { emailAddress }),
    },
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
    ...(awardedDate !== undefined && { awardedDate }),
  };
}

/** The drafts of all people in a table, one at a time, each under the key of its row. */
export async function* draftsOf(
  file: PeopleFile,
  { template, seen }: { readonly template: Template; readonly seen: (person: Person) => void },
): AsyncGenerator<KeyedDraft, void, undefined> {
  for await (const row of readPeople(file)) {
    if (!('key' in row)) throw new UsageError(`${file.path} was changed while it was read.`);
    seen(row);
    yield { key: row.key, draft: draftOf(row, template) };
  }
}

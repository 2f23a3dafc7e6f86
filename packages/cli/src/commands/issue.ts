import { randomUUID } from 'node:crypto';
import { Option } from '@commander-js/extra-typings';
import type { BadgeDraft, IssuedSuite } from '@cop-credentials/badges';
import { isObject } from '../files/json.js';
import { readJson } from '../files/read.js';
import { writeNew } from '../files/write.js';
import { issuerFrom } from '../keys/signing-options.js';
import { openListsFolder } from '../status/lists-folder.js';
import type { Answer } from '../terminal/answer.js';
import type { Session } from '../terminal/command.js';
import { inert, inertJson } from '../terminal/inert.js';
import type { Io } from '../terminal/io.js';
import { newIssuerCommand } from '../terminal/issuer-command.js';
import { UsageError } from '../usage-error.js';
import { type BatchFiles, issueTable } from './issue-table.js';
import type { Signing } from './signing.js';

const SUITES = ['eddsa-rdfc-2022', 'ecdsa-rdfc-2019'] as const satisfies readonly IssuedSuite[];

/** `issue`: signs one badge, or one for each person of a table. */
export function issueCommand({ io, give }: Session) {
  return newIssuerCommand('issue', [
    'issue draft.json --profile profile.json --key key.json --out badge.json',
    'issue draft.json --profile profile.json --signer ./sign --public-key public.json --jwt',
    'issue --csv people.csv --template achievement.json --profile profile.json --key key.json --out spring-2026',
  ])
    .argument('[draft]', 'what the badge says, as JSON')
    .option('--out <path>', 'file for the badge; with --csv the folder for all; printed otherwise')
    .option('--jwt', 'sign as a JWT')
    .addOption(new Option('--cryptosuite <name>', 'kind of proof').choices(SUITES))
    .option('--status <folder>', 'give the badge a place in the status lists of this folder')
    .option(
      '--csv <file>',
      'people: columns key, id or emailAddress, validFrom, validUntil, awardedDate',
    )
    .option('--template <file>', 'with --csv: the achievement, or a draft without recipient')
    .option('--ignore <columns>', 'with --csv: columns to leave out, separated by commas')
    .action(async (draft, { out, jwt, cryptosuite, status, csv, template, ignore, ...issuer }) => {
      const signing: Signing = {
        issuer,
        jwt: jwt === true,
        status,
        options: cryptosuite === undefined ? {} : { cryptosuite },
      };
      if (csv === undefined) {
        if (draft === undefined) throw new UsageError('Nothing to issue: give a draft, or --csv.');
        if (template !== undefined || ignore !== undefined)
          throw new UsageError('--template and --ignore go with --csv.');
        give(await issueOne({ draft, out }, signing, io));
        return;
      }
      const files = readBatchFiles({ csv, draft, template, out, ignore });
      if (signing.jwt)
        throw new UsageError('--csv issues badges with an embedded proof, not as JWT.');
      give(await issueTable(files, signing, io));
    });
}

interface BatchArguments {
  readonly csv: string;
  readonly draft: string | undefined;
  readonly template: string | undefined;
  readonly out: string | undefined;
  readonly ignore: string | undefined;
}

function readBatchFiles({ csv, draft, template, out, ignore = '' }: BatchArguments): BatchFiles {
  if (draft !== undefined) throw new UsageError('Give a draft or --csv, not both.');
  if (template === undefined || out === undefined)
    throw new UsageError('--csv wants --template and --out.');
  const ignored = ignore.split(',').filter((name) => name !== '');
  return { people: { path: csv, ignored }, template, out };
}

interface OneDraft {
  readonly draft: string;
  readonly out: string | undefined;
}

async function issueOne({ draft, out }: OneDraft, signing: Signing, io: Io): Promise<Answer> {
  const given = await readDraft(draft, io);
  const issuer = await issuerFrom(signing.issuer, io);
  const complete = await withStatus(given, signing.status, io);
  const signed = signing.jwt
    ? await issuer.issueJwt(complete)
    : await issuer.issue(complete, signing.options);
  const text = typeof signed === 'string' ? signed : inertJson(signed);
  if (out !== undefined) await writeNew(out, `${text}\n`);
  return {
    ending: 'good',
    text: out === undefined ? text : `The badge is in ${inert(out)}.`,
    json: { badge: signed, ...(out !== undefined && { file: out }) },
  };
}

async function readDraft(path: string, io: Io): Promise<BadgeDraft> {
  const value = await readJson(path, io);
  if (isDraft(value)) return value;
  throw new UsageError(
    `${path} is no draft of a badge.`,
    'Write { "achievement": { … }, "recipient": { … } }.',
  );
}

/** What may be a draft; `issue` checks all of it. */
function isDraft(value: unknown): value is BadgeDraft {
  return isObject(value) && 'achievement' in value && 'recipient' in value;
}

async function withStatus(
  draft: BadgeDraft,
  folder: string | undefined,
  io: Io,
): Promise<BadgeDraft> {
  if (folder === undefined) return draft;
  if (draft.credentialStatus !== undefined)
    throw new UsageError('The draft names a status list of its own; leave it out, or --status.');
  const id = draft.id ?? `urn:uuid:${randomUUID()}`;
  const lists = await openListsFolder(folder, io);
  return { ...draft, id, credentialStatus: await lists.allocate(id) };
}

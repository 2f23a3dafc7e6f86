import { Option } from '@commander-js/extra-typings';
import type { StatusLists, StatusPurpose } from '@cop-credentials/badges';
import { findCredential } from '../files/credential.js';
import { publishedFile } from '../files/published-file.js';
import { writePublic } from '../files/write.js';
import { issuerFrom } from '../keys/signing-options.js';
import { createListsFolder, openListsFolder } from '../status/lists-folder.js';
import { newCommand, type Session, several } from '../terminal/command.js';
import { inert } from '../terminal/inert.js';
import type { Io } from '../terminal/io.js';
import { newIssuerCommand } from '../terminal/issuer-command.js';
import { UsageError } from '../usage-error.js';

/** `status`: calls badges back, and publishes the lists that say so. */
export function statusCommand(session: Session) {
  const command = newCommand('status', [
    'status create status --base-url https://badges.example.org/status',
    'issue draft.json --profile profile.json --key key.json --status status --out badge.json',
    'status revoke status badge.json --reason "Issued by mistake"',
    'status publish status --profile profile.json --key key.json --out public',
  ]);
  command.addCommand(createCommand(session));
  for (const action of ACTIONS) command.addCommand(changeCommand(session, action));
  command.addCommand(publishCommand(session));
  return command;
}

function createCommand({ give }: Session) {
  return newCommand('create', ['status create status --base-url https://badges.example.org/status'])
    .description('begin a folder of status lists')
    .argument('<folder>')
    .requiredOption('--base-url <address>', 'https address under which the lists are published')
    .addOption(
      new Option(
        '--purpose <purpose>',
        'revocation (the default) or suspension; may be given again',
      ).argParser(several),
    )
    .action(async (folder, { baseUrl, purpose }) => {
      const purposes = purpose === undefined ? ['revocation' as const] : readPurposes(purpose);
      await createListsFolder(folder, { baseUrl, purposes });
      const text = `${inert(folder)} is ready. Give it to issue as --status.`;
      give({ ending: 'good', text, json: { folder, baseUrl, purposes } });
    });
}

function readPurposes(given: readonly string[]): readonly StatusPurpose[] {
  return given.map((purpose) => {
    if (purpose === 'revocation' || purpose === 'suspension') return purpose;
    throw new UsageError('--purpose wants revocation or suspension.');
  });
}

const ACTIONS = ['revoke', 'suspend', 'reinstate'] as const;
type Action = (typeof ACTIONS)[number];

const DESCRIPTIONS: Readonly<Record<Action, string>> = {
  revoke: 'call a badge back for good',
  suspend: 'call a badge back for a while',
  reinstate: 'end a suspension',
};

function changeCommand({ io, give }: Session, action: Action) {
  return newCommand(action, [`status ${action} status badge.json`])
    .description(DESCRIPTIONS[action])
    .argument('<folder>', 'the folder of status lists')
    .argument('<badge>', 'the badge as a file, or its id')
    .option('--reason <text>', 'kept in the folder, and not published')
    .option('--by <text>', 'who decided; kept in the folder, and not published')
    .action(async (folder, badge, { reason, by }) => {
      const lists: StatusLists = await openListsFolder(folder, io);
      const id = await idOf(badge, io);
      const status = await lists[action](id, {
        at: io.now(),
        ...(reason !== undefined && { reason }),
        ...(by !== undefined && { by }),
      });
      const text = `${inert(id)} is ${status}. Verifiers see it once the lists are published: cop-badges status publish`;
      give({ ending: 'good', text, json: { id, status } });
    });
}

async function idOf(badge: string, io: Io): Promise<string> {
  if (/^(?:urn|https?|did):/.test(badge)) return badge;
  const { id } = (await findCredential(badge, io)).credential;
  if (typeof id === 'string') return id;
  throw new UsageError(`${badge} has no id.`);
}

function publishCommand({ io, give }: Session) {
  return newIssuerCommand('publish', [
    'status publish status --profile profile.json --key key.json --out public',
  ])
    .description('sign the lists as they are now, and write what to publish')
    .argument('<folder>', 'the folder of status lists')
    .requiredOption('--out <folder>', 'where to write them, as a web server finds them')
    .action(async (folder, { out, ...options }) => {
      const lists = await openListsFolder(folder, io, await issuerFrom(options, io));
      const published = [];
      for (const url of await lists.lists()) {
        const file = publishedFile(out, url);
        await writePublic(file, `${JSON.stringify(await lists.publish(url), null, 2)}\n`);
        published.push({ url, mediaType: 'application/vc', file });
      }
      const text =
        published.length === 0
          ? 'No badge has a place in these lists yet; there is nothing to publish.'
          : published
              .map(
                ({ url, mediaType, file }) => `${inert(file)}\n  at ${inert(url)} as ${mediaType}`,
              )
              .join('\n');
      give({ ending: 'good', text, json: { published } });
    });
}

import { linkedInAddToProfile, linkedInShareLink } from '@cop-credentials/badges';
import { findCredential } from '../files/credential.js';
import { newCommand, type Session } from '../terminal/command.js';
import { table } from '../terminal/table.js';

/** `linkedin`: makes the links that put a badge on LinkedIn. */
export function linkedinCommand({ io, give }: Session) {
  return newCommand('linkedin', ['linkedin badge.json --page https://badges.example.org/awards/7'])
    .argument('<badge>', 'a signed badge')
    .requiredOption('--page <address>', 'the public page of this award')
    .option('--organization-id <number>', 'number of the organisation’s LinkedIn page')
    .action(async (badge, { page, organizationId }) => {
      const { credential } = await findCredential(badge, io);
      const { url, fields } = linkedInAddToProfile(credential, {
        certificateUrl: page,
        ...(organizationId !== undefined && { organizationId }),
      });
      const share = linkedInShareLink(page);
      const text = [
        `Add to profile: ${url}`,
        '',
        'LinkedIn does not always fill in its form. What belongs there:',
        table(fields.map(({ label, value }) => [label, value])),
        '',
        `Share: ${share}`,
      ].join('\n');
      give({ ending: 'good', text, json: { url, fields, share } });
    });
}

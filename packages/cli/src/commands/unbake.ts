import { unbake } from '@cop-credentials/badges';
import { readCredential } from '../files/credential.js';
import { readBytes } from '../files/read.js';
import { writeWhole } from '../files/write.js';
import { newCommand, type Session } from '../terminal/command.js';
import { inert, inertJson } from '../terminal/inert.js';

/** `unbake`: takes a badge out of a picture. */
export function unbakeCommand({ io, give }: Session) {
  return newCommand('unbake', ['unbake badge.png', 'unbake badge.png --out badge.json'])
    .argument('<picture>', 'a PNG or SVG file, or - for standard input')
    .option('--out <file>', 'where to write the badge, byte for byte; printed otherwise')
    .action(async (picture, { out }) => {
      const { text, warnings } = await unbake(await readBytes(picture, io));
      const { form, credential } = readCredential(text.trim(), picture);
      if (out !== undefined) await writeWhole(out, text);
      const printed = form === 'jwt' ? text.trim() : inertJson(credential);
      give({
        ending: 'good',
        text: out === undefined ? printed : `The badge is in ${inert(out)}.`,
        json: { form, warnings, credential, ...(out !== undefined && { file: out }) },
      });
    });
}

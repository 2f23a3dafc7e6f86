import { bake } from '@cop-credentials/badges';
import { findCredential } from '../files/credential.js';
import { readBytes } from '../files/read.js';
import { writeWhole } from '../files/write.js';
import { newCommand, type Session } from '../terminal/command.js';
import { inert } from '../terminal/inert.js';

/** `bake`: stores a badge in a picture. */
export function bakeCommand({ io, give }: Session) {
  return newCommand('bake', ['bake picture.png badge.json --out badge.png'])
    .argument('<picture>', 'a PNG or SVG file')
    .argument('<badge>', 'a signed badge as JSON or JWT')
    .requiredOption('--out <file>', 'where to write the new picture')
    .action(async (picture, badge, { out }) => {
      const { form, text, credential } = await findCredential(badge, io);
      const file = bake(await readBytes(picture, io), form === 'jwt' ? text : credential);
      await writeWhole(out, file);
      give({
        ending: 'good',
        text: `The badge is in ${inert(out)}.`,
        json: { file: out, bytes: file.length },
      });
    });
}

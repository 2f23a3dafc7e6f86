import { Option } from '@commander-js/extra-typings';
import { artworkToPng, badgeArtwork } from '@cop-credentials/badges/artwork';
import { writeWhole } from '../files/write.js';
import { newCommand, type Session } from '../terminal/command.js';
import { inert } from '../terminal/inert.js';

/** `artwork`: draws a badge. */
export function artworkCommand({ give }: Session) {
  return newCommand('artwork', [
    'artwork --title Facilitation --program "Example Network" --out badge.svg',
    'artwork --title Facilitation --program "Example Network" --size 400 --out badge.png',
  ])
    .requiredOption('--title <text>', 'what the badge is for')
    .requiredOption('--program <text>', 'which program awards it')
    .requiredOption('--out <file>', 'where to write the picture: .svg, or .png')
    .addOption(
      new Option('--shape <name>', 'outline').choices(['hexagon', 'circle', 'shield'] as const),
    )
    .option('--background <colour>', 'colour of the shape, such as #1f3a68')
    .option('--foreground <colour>', 'colour of text and emblem')
    .option('--size <pixels>', 'width of a PNG picture', Number)
    .action(async ({ title, program, out, shape, background, foreground, size }) => {
      const svg = badgeArtwork({
        title,
        program,
        ...(shape !== undefined && { shape }),
        ...(background !== undefined && { background }),
        ...(foreground !== undefined && { foreground }),
      });
      const picture = out.toLowerCase().endsWith('.png')
        ? await artworkToPng(svg, size === undefined ? {} : { size })
        : svg;
      await writeWhole(out, picture);
      give({ ending: 'good', text: `The picture is ${inert(out)}.`, json: { file: out } });
    });
}

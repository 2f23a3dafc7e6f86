import { BadgeError } from '../errors.js';
import { hasLoneSurrogate } from '../json/json-rules.js';
import {
  contrastRatio,
  type HexColour,
  isHexColour,
  LEAST_CONTRAST,
  readableOn,
} from './contrast.js';
import { type BadgeShape, SHAPES } from './shapes.js';

/** Options of {@link badgeArtwork}. */
export interface BadgeArtworkOptions {
  /** What the badge is for, in any script; at most 200 characters. */
  readonly title: string;
  /** Which program awards it; at most 200 characters. */
  readonly program: string;
  /** Default: `hexagon`. */
  readonly shape?: BadgeShape;
  /** Colour of the shape as `#rrggbb`. Default: a dark blue. */
  readonly background?: string;
  /** Colour of text and emblem as `#rrggbb`, with a contrast of at least 4.5 to 1. Default: white, or black on light. */
  readonly foreground?: string;
}

/** The options, checked and complete. */
export interface ArtworkDesign {
  readonly title: string;
  readonly program: string;
  readonly shape: BadgeShape;
  readonly background: HexColour;
  readonly foreground: HexColour;
}

const LONGEST_TEXT = 200;
const DEFAULT_BACKGROUND = '#1f3a68';
// Controls and what XML cannot hold, and marks that turn the direction of text so that it reads as something else.
const NOT_DRAWN = /[\p{Cc}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/u;

const OPTION_NAMES: Readonly<Record<keyof BadgeArtworkOptions, true>> = {
  title: true,
  program: true,
  shape: true,
  background: true,
  foreground: true,
};

/**
 * Checks the options and fills in what was not given.
 *
 * @throws {BadgeError} `option.invalid` with the path of what is wrong
 */
export function readDesign(options: BadgeArtworkOptions): ArtworkDesign {
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(OPTION_NAMES, name)) {
      throw wrong(name, `is unknown. Known are ${Object.keys(OPTION_NAMES).join(', ')}.`);
    }
  }
  const { shape = 'hexagon' } = options;
  if (!Object.hasOwn(SHAPES, shape)) {
    throw wrong('shape', `wants one of ${Object.keys(SHAPES).join(', ')}.`);
  }
  const background = readColour('background', options.background ?? DEFAULT_BACKGROUND);
  const foreground = readColour('foreground', options.foreground ?? readableOn(background));
  const ratio = contrastRatio(foreground, background);
  if (ratio < LEAST_CONTRAST) {
    // Rounded down, so that what is too little never reads as enough.
    const shown = Math.floor(ratio * 100) / 100;
    throw wrong(
      'foreground',
      `has a contrast of ${shown}:1 with the background; text needs at least ${LEAST_CONTRAST}:1.`,
    );
  }
  return {
    title: readText('title', options.title),
    program: readText('program', options.program),
    shape,
    background,
    foreground,
  };
}

function readText(name: 'title' | 'program', text: string): string {
  if (typeof text !== 'string') throw wrong(name, 'wants a text.');
  const line = text.replace(/\s+/gu, ' ').trim().normalize('NFC');
  if (line === '') throw wrong(name, 'wants a text that is not empty.');
  if ([...line].length > LONGEST_TEXT) {
    throw wrong(name, `wants at most ${LONGEST_TEXT} characters.`);
  }
  if (hasLoneSurrogate(line) || NOT_DRAWN.test(line)) {
    throw wrong(
      name,
      'holds a character that cannot be shown, or one that turns the direction of text.',
    );
  }
  return line;
}

function readColour(name: 'background' | 'foreground', colour: string): HexColour {
  if (isHexColour(colour)) return colour;
  throw wrong(name, 'wants a colour as # and six hexadecimal digits, such as #1f3a68.');
}

function wrong(name: string, expected: string): BadgeError {
  return new BadgeError('option.invalid', `The option "${name}" ${expected}`, { path: `/${name}` });
}

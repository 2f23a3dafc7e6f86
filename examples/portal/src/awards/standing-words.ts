import type { Tone } from '../web/components/parts.js';
import type { BadgeStanding } from './badge-record.js';

/** How a badge stands, in words. */
export const standingWords: Readonly<
  Record<BadgeStanding, { readonly word: string; readonly tone: Tone }>
> = {
  planned: { word: 'Being issued', tone: 'open' },
  issued: { word: 'In force', tone: 'good' },
  suspended: { word: 'Suspended', tone: 'open' },
  revoked: { word: 'Called back', tone: 'bad' },
  replaced: { word: 'Replaced', tone: 'plain' },
};

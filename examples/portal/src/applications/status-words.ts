import type { ApplicationStatus } from '@cop-credentials/core';
import type { Tone } from '../web/components/parts.js';

/** Where an application stands, in words and in a colour. */
export const statusWords: Readonly<
  Record<ApplicationStatus, { readonly text: string; readonly tone: Tone; readonly means: string }>
> = {
  starting: {
    text: 'Beginning',
    tone: 'open',
    means: 'Basic information, the agreement or the fee is still missing.',
  },
  preparing: {
    text: 'In preparation',
    tone: 'open',
    means: 'The start is complete. The applicant prepares and gathers materials.',
  },
  submitted: {
    text: 'Submitted',
    tone: 'plain',
    means: 'The materials are in. No panel is assigned yet.',
  },
  'in-review': { text: 'In review', tone: 'plain', means: 'A panel reviews the materials.' },
  unsuccessful: {
    text: 'Not successful',
    tone: 'bad',
    means: 'The panel did not find sufficient competency. One may apply again.',
  },
  successful: {
    text: 'Successful',
    tone: 'good',
    means: 'The panel found sufficient competency. The award is still to be recorded.',
  },
  awarded: { text: 'Awarded', tone: 'good', means: 'The micro-credential is awarded.' },
  withdrawn: {
    text: 'Withdrawn',
    tone: 'plain',
    means: 'The applicant has withdrawn. One may apply again.',
  },
};

/** The stretches of an application’s life, in order. */
export const lifeStages = [
  'Begin',
  'Prepare',
  'Submit',
  'Panel review',
  'Decision',
  'Award',
] as const;

/** In which stretch an application is; past the last where it has gone all the way, none where it was withdrawn. */
export const stageOf: Readonly<Record<ApplicationStatus, number | undefined>> = {
  starting: 0,
  preparing: 1,
  submitted: 3,
  'in-review': 3,
  unsuccessful: 5,
  successful: 5,
  awarded: 6,
  withdrawn: undefined,
};

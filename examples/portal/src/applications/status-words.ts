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
    means: 'The start is complete. Now is the time to prepare and to gather materials.',
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

/** How many stretches are done, and whether the next has begun; nothing where an application was withdrawn. */
export const progressOf: Readonly<
  Record<ApplicationStatus, { readonly done: number; readonly isUnderWay: boolean } | undefined>
> = {
  starting: { done: 0, isUnderWay: true },
  preparing: { done: 1, isUnderWay: true },
  submitted: { done: 3, isUnderWay: true },
  'in-review': { done: 3, isUnderWay: true },
  unsuccessful: { done: 5, isUnderWay: false },
  successful: { done: 5, isUnderWay: true },
  awarded: { done: 6, isUnderWay: false },
  withdrawn: undefined,
};

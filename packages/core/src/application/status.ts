/** Every status, in the order in which they follow each other. */
export const applicationStatuses = [
  'starting',
  'preparing',
  'submitted',
  'in-review',
  'unsuccessful',
  'successful',
  'awarded',
  'withdrawn',
] as const;

/** Where an application stands. */
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** Where an application stands, or that there is none. */
export type Stage = 'not-started' | ApplicationStatus;

/** Every stage in words. */
export const stageMeanings: Readonly<Record<Stage, string>> = {
  'not-started': 'There is no application yet.',
  starting: 'Basic information, the agreement or the fee is still missing.',
  preparing: 'The start is complete; the applicant prepares and gathers materials.',
  submitted: 'The materials are in; no panel is assigned yet.',
  'in-review': 'A panel reviews the materials.',
  unsuccessful:
    'The panel did not find sufficient competency. An end; the applicant may apply again.',
  successful: 'The panel found sufficient competency; the award is not recorded yet.',
  awarded: 'The micro-credential is awarded. An end.',
  withdrawn: 'The applicant withdrew. An end; the applicant may apply again.',
};

const ends: readonly Stage[] = ['unsuccessful', 'awarded', 'withdrawn'];

/** Whether an application has ended: no step of its own is left, and it is never reopened. */
export function isEnded(status: Stage): boolean {
  return ends.includes(status);
}

/** Whether a stage comes before each of several. */
export function isBefore(stage: Stage, others: readonly Stage[]): boolean {
  const order: readonly Stage[] = ['not-started', ...applicationStatuses];
  return others.every((other) => order.indexOf(stage) < order.indexOf(other));
}

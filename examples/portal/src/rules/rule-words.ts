import type { CheckKind, Modality, RuleOrigin } from '@cop-credentials/core';
import type { Tone } from '../web/components/parts.js';

/** How strongly a rule speaks, in words. */
export const modalities: Readonly<
  Record<Modality, { readonly text: string; readonly tone: Tone; readonly meaning: string }>
> = {
  must: { text: 'Must', tone: 'bad', meaning: 'Who breaks it does not meet the rules.' },
  should: { text: 'Should', tone: 'open', meaning: 'It is recommended; nobody fails by it.' },
  may: { text: 'May', tone: 'good', meaning: 'It is allowed.' },
  informational: { text: 'For information', tone: 'plain', meaning: 'It tells how things are.' },
};

/** Who can decide a rule, in words. */
export const checks: Readonly<Record<CheckKind, string>> = {
  machine: 'Decided from what is recorded',
  attestation: 'Rests on somebody’s own word',
  judgement: 'Rests on the recorded judgement of a person entitled to it',
  context: 'Tells, and is not checked',
};

/** How the pages say a rule, in words. */
export const origins: Readonly<Record<RuleOrigin, string>> = {
  source: 'The page says it',
  interpretation: 'The page says it loosely; this is how it is taken',
  inference: 'It follows from what the page says',
};

import type { CoreProblem } from '../../../errors.js';
import { quoted } from '../../../text/visible-text.js';
import { panelContradictions } from '../panel-review/contradictions.js';
import type { ApplicationFacts } from './facts.js';

/** What cannot be true of an application together: the requirements of another micro-credential, a miscounted panel. */
export function applicationContradictions(facts: ApplicationFacts): readonly CoreProblem[] {
  return [...otherCredential(facts), ...panelContradictions(facts.review ?? {}, ['review'])];
}

function otherCredential({ application, credential }: ApplicationFacts): readonly CoreProblem[] {
  const wanted = application?.credentialId;
  if (wanted === undefined || credential?.id === undefined || wanted === credential.id) return [];
  return [
    {
      code: 'facts.contradiction',
      path: '/credential/id',
      message: `The application is for ${quoted(wanted)}, not for ${quoted(credential.id)}.`,
      expected: quoted(wanted),
      hint: 'Give the micro-credential that the application is for.',
    },
  ];
}

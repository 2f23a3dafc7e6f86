import { assess, campusCompactCep, explain } from '@cop-credentials/core';
import { namesIn, readJson } from './files.js';

interface StoredProposal {
  readonly title: string;
  readonly submittedOn: string;
  readonly facts: unknown;
}

/** What Campus Compact's rules say of each proposal that was handed in. */
export function explainProposals(): readonly string[] {
  return namesIn('proposals').map((name) => {
    const { title, submittedOn, facts } = readJson<StoredProposal>(name);
    const assessment = assess(campusCompactCep, 'cop-proposal', facts, { asOf: submittedOn });
    return `## ${title}\n\n${explain(assessment)}`;
  });
}

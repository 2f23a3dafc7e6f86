import type { Finding } from '../model/finding.js';
import { type FindingLines, originOf } from './lines.js';
import { type Heading, headingOf } from './sections.js';

const blank = '________';

const isListed: Readonly<Record<Heading, boolean>> = {
  broken: true,
  undecided: true,
  advised: true,
  open: true,
  owed: true,
  fulfilled: true,
  permissions: false,
  aside: false,
};

/** Findings as entries to tick off, with a blank for each fact that is not known. Leaves out what nothing depends on. */
export function entriesOf(findings: readonly Finding[]): readonly FindingLines[] {
  return findings
    .filter((finding) => isListed[headingOf(finding)])
    .map((finding) => ({
      done: finding.status === 'satisfied',
      line: finding.statement,
      details: [...toDo(finding), ...originOf(finding)],
    }));
}

function toDo({ status, message, missing = [] }: Finding): readonly string[] {
  if (status === 'satisfied') return [];
  return missing.length === 0 ? [message] : missing.map((path) => `${path}: ${blank}`);
}

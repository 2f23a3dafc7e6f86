import type { Finding } from '../model/finding.js';
import { type Heading, headingOf } from './sections.js';

/** A finding as an explanation tells it: a sentence, and lines of detail under it. */
export interface FindingLines {
  /** Whether there is nothing left to do; left out where it is not a thing to tick off. */
  readonly done?: boolean;
  readonly line: string;
  readonly details: readonly string[];
}

const told: Readonly<Record<Heading, (finding: Finding) => FindingLines>> = {
  broken: inFull,
  advised: inFull,
  owed: inFull,
  fulfilled: inFull,
  undecided: withStatement,
  open: withStatement,
  permissions: (finding) =>
    inShort(finding.missing?.length === 0 ? finding.message : finding.statement, finding),
  aside: (finding) => inShort(finding.message, finding),
};

/** Writes a finding as its heading asks. */
export function linesOf(finding: Finding): FindingLines {
  return told[headingOf(finding)](finding);
}

function inFull(finding: Finding): FindingLines {
  return { line: finding.message, details: originOf(finding) };
}

/** What a finding rests on: its source, the readings taken and who overruled it. */
export function originOf(finding: Finding): readonly string[] {
  return [`Source: ${placeOf(finding)}`, ...readingOf(finding), ...overridesOf(finding)];
}

function withStatement(finding: Finding): FindingLines {
  const { line, details } = inFull(finding);
  return { line: finding.statement, details: [line, ...details] };
}

function inShort(sentence: string, finding: Finding): FindingLines {
  return {
    line: `${sentence} (${[placeOf(finding), ...readingOf(finding)].join('; ')})`,
    details: [],
  };
}

function placeOf({ source: { title, place } }: Finding): string {
  return `${title}, ${place}`;
}

function readingOf({ reading, readings }: Finding): readonly string[] {
  const taken = readings ?? (reading === undefined ? [] : [reading]);
  return taken.map(({ name, value }) => `Reading: ${name} = ${value}`);
}

function overridesOf({ overrides = [] }: Finding): readonly string[] {
  return overrides.map(({ from, to, by, on, why }) => {
    return `Overruled on ${on} by ${by.id} (${by.role}), from ${from} to ${to}: ${why}`;
  });
}

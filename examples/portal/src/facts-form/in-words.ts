import type { Assessment } from '@cop-credentials/core';
import { type FactField, fieldsOfRow } from './fact-field.js';

/** A fact that is not known, as the form asks for it. */
export interface MissingFact {
  readonly label: string;
  /** The name of its field; nothing where it is not for the form to tell. */
  readonly field?: string;
}

/** An assessment in which facts that are not known are named as the form names them. */
export function inWordsOf(fields: readonly FactField[], assessment: Assessment): Assessment {
  const findings = assessment.findings.map((finding) => {
    const missing = missingFacts(fields, finding.missing ?? []);
    if (missing.length === 0) return finding;
    return {
      ...finding,
      message: `Not known yet: ${missing.map(({ label }) => label).join('; ')}`,
    };
  });
  return { ...assessment, findings };
}

/** An assessment that says, where facts are not known, what the rule asks: a form says itself which they are. */
export function asAsked(assessment: Assessment): Assessment {
  const findings = assessment.findings.map((finding) =>
    (finding.missing ?? []).length === 0 ? finding : { ...finding, message: finding.statement },
  );
  return { ...assessment, findings };
}

/** The facts at some paths, such as `meetings[2].date`, each once. */
export function missingFacts(
  fields: readonly FactField[],
  paths: readonly string[],
): readonly MissingFact[] {
  const facts = paths.map((path) => factAt(fields, path.replace(/\[(\d+)\]/g, '.$1')));
  return facts.filter(
    ({ label }, index) => facts.findIndex((other) => other.label === label) === index,
  );
}

const byReviewers: MissingFact = { label: 'what reviewers judge and decide' };

function factAt(fields: readonly FactField[], path: string): MissingFact {
  const field = fields.find((one) => path === one.path || path.startsWith(`${one.path}.`));
  if (field === undefined) return byReviewers;
  const { label } = field;
  if (field.kind === 'money') return { label, field: `${field.path}.amount` };
  if (field.kind !== 'rows' || path === field.path) return { label, field: field.path };
  const [row = '', ...rest] = path.slice(field.path.length + 1).split('.');
  const within = factAt(fieldsOfRow(field), rest.join('.'));
  return {
    label: `${field.noun} ${Number(row) + 1}, ${within.label.toLowerCase()}`,
    field: `${field.path}.${row}.${within.field ?? ''}`,
  };
}

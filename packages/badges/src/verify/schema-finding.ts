import type * as z from 'zod/mini';
import { issuePointer } from '../json/issue-pointer.js';
import { TYPE_MISSING } from '../model/schema-parts.js';
import { type CheckResult, type DecidingProblem, problem } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';

/** What is wrong with the members of a credential, or is bent. */
export type SchemaFinding = Problem<'schema.invalid' | 'schema.lenient'>;

/** Where something was found, and the clause that speaks of it. */
export interface FindingPlace {
  readonly path: string;
  readonly reference: string;
}

/** The document says two things that cannot both be, as no issuer who follows the specification would. */
export function contradiction(message: string, place: FindingPlace): SchemaFinding {
  return problem('schema.invalid', message, {
    ...place,
    hint: 'Ask the issuer for a badge that agrees with itself.',
  });
}

/** A rule is bent, or something is worth a second look, and the badge may be good all the same. */
export function bend(message: string, place: FindingPlace): SchemaFinding {
  return problem('schema.lenient', message, place);
}

/** What a schema refuses, as a problem of the document. */
export function refusedBySchema(issue: z.core.$ZodIssue, reference: string): DecidingProblem {
  const typeMissing = issue.code === 'custom' && issue.params?.reason === TYPE_MISSING.reason;
  return problem(typeMissing ? 'schema.type' : 'schema.invalid', `${issue.message}.`, {
    path: issuePointer(issue),
    reference,
  });
}

/** The findings as the result of a check, what is wrong apart from what is bent. */
export function resultOf(findings: Iterable<SchemaFinding>): CheckResult {
  const problems: Problem<'schema.invalid'>[] = [];
  const warnings: Problem<'schema.lenient'>[] = [];
  for (const { code, ...found } of findings) {
    if (code === 'schema.invalid') problems.push({ code, ...found });
    else warnings.push({ code, ...found });
  }
  return { problems, warnings };
}

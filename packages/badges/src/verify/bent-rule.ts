import type * as z from 'zod/mini';
import { issuePointer } from '../json/issue-pointer.js';
import { bend, type SchemaFinding } from './schema-finding.js';

const MODEL = 'Open Badges 3.0, appendix B';
const LISTS = 'Open Badges 3.0, section A.1';

/** Members in which one value may stand for a list of one since version 1.3 of the specification (A.2.1). */
const LISTS_UNTIL_1_3: ReadonlySet<unknown> = new Set([
  'type',
  'proof',
  'credentialSchema',
  'termsOfUse',
]);

/**
 * Says whose rule is bent by what the letter of Open Badges 3.0 refuses and real badges do; `undefined` where the
 * specification allows it and only what is issued here is more regular.
 */
export function bentRule(issue: z.core.$ZodIssue): SchemaFinding | undefined {
  const path = issuePointer(issue);
  const name = issue.path.at(-1);
  if (issue.code === 'unrecognized_keys')
    return bend('Open Badges 3.0 has no such member here.', { path, reference: MODEL });
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    return LISTS_UNTIL_1_3.has(name)
      ? bend(
          'Until its version 1.3, Open Badges 3.0 wanted a list here; older verifiers still do.',
          {
            path,
            reference: 'Open Badges 3.0, section A.2.1',
          },
        )
      : bend('Open Badges 3.0 wants a list here, also of one.', { path, reference: LISTS });
  }
  if (issue.code === 'invalid_type' && issue.expected === 'object') {
    if (name === 'issuer') return undefined;
    return name === 'image'
      ? bend('Open Badges 3.0 wants an Image object here, and no address alone.', {
          path,
          reference: LISTS,
        })
      : bend('Open Badges 3.0 wants one object here, and no list.', { path, reference: MODEL });
  }
  // All other ids must be there in real badges too.
  if (issue.code === 'invalid_type' && name === 'id') {
    return bend('Open Badges 3.0 wants an id here, which the data model of credentials does not.', {
      path,
      reference: 'Open Badges 3.0, B.1.2; Verifiable Credentials Data Model 2.0, section 4.4',
    });
  }
  const wanted = issue.message.replace(/^Invalid input: /, '');
  return bend(`Open Badges 3.0 wants it otherwise: ${wanted}.`, { path, reference: MODEL });
}

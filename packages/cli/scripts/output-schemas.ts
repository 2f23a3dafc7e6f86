import * as z from 'zod';

/**
 * What each command answers with `--json`. Programs may rely on the members named here; further ones may stand beside
 * them. Results of the two packages are described by what programs branch on; the rest is in their own documentation.
 */

const text = z.string();
const problem = z.object({
  code: text.describe('stays the same; branch on it'),
  message: text,
  path: text.describe('JSON pointer').optional(),
  hint: text.optional(),
});
const credential = z.record(text, z.unknown());
const money = z.object({ amount: z.int().describe('in the smallest unit'), currency: text });
const file = text.describe('path of what was written');

const report = z.object({
  verdict: z.enum(['valid', 'invalid', 'unverifiable']),
  assurance: z.enum(['signed', 'hosted', 'none']),
  checks: z.array(
    z.object({
      id: text,
      status: z.enum(['passed', 'failed', 'warning', 'not-run']),
      why: text.optional(),
    }),
  ),
  problems: z.array(problem).describe('empty exactly when the verdict is valid'),
  warnings: z.array(problem),
  issuer: z
    .object({
      id: text,
      name: text.describe('a claim of the issuer').optional(),
      trust: z.enum(['trusted', 'not-listed', 'not-checked']),
      listedAs: text.optional(),
    })
    .optional(),
  recipient: z.enum(['matched', 'not-matched', 'not-checked']),
  badge: z.object({ id: text.optional(), name: text, description: text }).optional(),
});

const rule = z.object({
  id: text,
  program: text,
  subjects: z.array(text),
  modality: z.enum(['must', 'should', 'may', 'informational']),
  statement: text,
  source: z.object({ document: text, place: text }),
  parameters: credential,
  needs: z.array(text),
});

const finding = z.object({
  rule: text,
  status: z.enum(['satisfied', 'violated', 'advisory', 'unknown', 'not-applicable']),
  message: text,
  missing: z.array(text).optional(),
});

const asked = { program: text, edition: text, asOf: z.iso.date() };

const assessment = z.object({
  ...asked,
  subject: text,
  outcome: z.enum(['meets', 'meets-with-advisories', 'does-not-meet', 'undetermined']),
  findings: z.array(finding),
  counts: z.record(text, z.int()),
});

const meetings = z.array(
  z.object({ date: z.iso.date(), startTime: text.optional(), durationMinutes: z.int().optional() }),
);

const batch = z.object({
  done: z.int(),
  issued: z.int(),
  already: z.int().describe('issued by an earlier run'),
  refused: z.int(),
  total: z.int(),
  results: file.describe('path of the CSV file with a row for each person'),
  interrupted: z.boolean(),
});

const fault = z.object({ line: z.int(), column: text.optional(), message: text });

/** The schemas by the name of their file. */
export const outputSchemas: Readonly<Record<string, z.ZodType>> = {
  error: z.object({ error: problem }),
  verify: z.object({
    results: z.array(z.object({ input: text, report })),
    summary: z.object({ valid: z.int(), invalid: z.int(), unverifiable: z.int() }),
  }),
  inspect: z.object({
    form: z.enum(['json', 'jwt']),
    baked: z.boolean(),
    checked: z.literal(false),
    credential,
  }),
  keygen: z.object({
    file,
    algorithm: z.enum(['Ed25519', 'P-256', 'P-384', 'RSA']),
    did: text,
    publicKeyMultibase: text.optional(),
    publicKeyJwk: credential.optional(),
  }),
  issue: z.union([
    z.object({ badge: z.union([credential, text]), file: file.optional() }),
    batch,
    z.object({ faults: z.array(fault) }),
  ]),
  documents: z.object({
    issuer: text,
    documents: z.array(
      z.object({ url: z.url(), mediaType: text, content: credential, file: file.optional() }),
    ),
  }),
  'status-create': z.object({ folder: text, baseUrl: z.url(), purposes: z.array(text) }),
  'status-change': z.object({ id: text, status: z.enum(['active', 'suspended', 'revoked']) }),
  'status-publish': z.object({
    published: z.array(z.object({ url: z.url(), mediaType: text, file })),
  }),
  bake: z.object({ file, bytes: z.int() }),
  unbake: z.object({
    form: z.enum(['json', 'jwt']),
    warnings: z.array(text),
    credential,
    file: file.optional(),
  }),
  artwork: z.object({ file }),
  linkedin: z.object({
    url: z.url(),
    fields: z.array(z.object({ label: text, value: text })),
    share: z.url(),
  }),
  'rules-list': z.union([
    z.object({ rules: z.array(rule) }),
    z.object({ subjects: z.array(z.object({ program: text, subject: text, name: text })) }),
  ]),
  'rules-show': z.object({ rule }),
  assess: assessment,
  plan: z.union([
    z.object({ ...asked, status: z.literal('planned'), meetings, findings: z.array(finding) }),
    z.object({
      ...asked,
      status: z.enum(['impossible', 'undetermined']),
      rules: z.array(text),
      why: text,
    }),
  ]),
  quote: z.object({
    ...asked,
    total: money.nullable().describe('null where a price is open; never 0 for that'),
    subtotals: z.array(money),
    unknown: z.array(z.object({ path: text, why: text })),
  }),
  report: z.object({
    fiscalYear: z.object({ name: text, from: z.iso.date(), to: z.iso.date() }),
    outputs: credential,
    outcomes: z.array(z.object({ outcome: text, asked: z.int(), reached: z.int() })),
    assessment,
  }),
};

/** A schema as it is published. */
export function publishedSchema(name: string, schema: z.ZodType): object {
  const title = `What cop-badges ${name.replace('-', ' ')} answers with --json`;
  return { title, ...z.toJSONSchema(schema, { io: 'input' }) };
}

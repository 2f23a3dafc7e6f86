import * as z from 'zod';
import type { Credential, KeyCompetency } from '../model/credential.js';
import type { Reading } from '../model/reading.js';
import type { SourceDocument } from '../model/source.js';
import { text, texts, words } from '../schema/parts.js';
import { parameterValue } from '../with-edition.js';
import { answerKinds } from './declared-answer.js';
import { simpleFactKinds } from './fact-kinds.js';
import type {
  AnswerFile,
  FactKind,
  ProgramFile,
  RuleFile,
  SimpleFactKind,
  SubjectFile,
} from './program-file.js';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens between them');

/** A name that can stand in the path to a fact. */
const factName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'letters and digits, beginning with a small letter');

const webAddress = z.url({ protocol: /^https?$/, error: 'an address that begins with https://' });

const sourceDocument: z.ZodType<SourceDocument> = z.strictObject({
  document: id,
  title: text,
  url: webAddress,
});

const simpleFactKind: z.ZodType<SimpleFactKind> = z.enum(simpleFactKinds);

const factKind: z.ZodType<FactKind> = z.union(
  [simpleFactKind, z.strictObject({ each: z.record(factName, simpleFactKind) })],
  `${simpleFactKinds.join(', ')}, or a list of things, { each: … }`,
);

const subject: z.ZodType<SubjectFile> = z.strictObject({
  id,
  name: text,
  facts: z.record(factName, factKind),
});

const answer: z.ZodType<AnswerFile> = z.strictObject({
  is: z.enum(answerKinds),
  fact: text,
  parameter: words,
  met: words,
  notMet: words,
});

const rule: z.ZodType<RuleFile> = z.strictObject({
  id,
  topic: text,
  modality: z.enum(['must', 'should', 'may', 'informational']),
  statement: text,
  source: z.strictObject({ document: text, place: text, lines: words }),
  parameters: z.exactOptional(z.record(text, parameterValue)),
  check: z.exactOptional(z.enum(['machine', 'attestation', 'judgement', 'context'])),
  origin: z.exactOptional(z.enum(['source', 'interpretation', 'inference'])),
  binds: z.exactOptional(z.literal('program')),
  note: words,
  readings: texts,
  subject: words,
  needs: texts,
  answer: z.exactOptional(answer),
});

const choice = z
  .strictObject({ name: text, question: text, default: text, values: z.array(text).min(1) })
  .refine(({ values, default: usual }) => values.includes(usual), {
    path: ['default'],
    message: 'one of the values',
  });

const number = z
  .strictObject({
    name: text,
    question: text,
    default: z.int(),
    minimum: z.int(),
    maximum: z.int(),
    unit: text,
  })
  .refine(({ minimum, maximum, default: usual }) => minimum <= usual && usual <= maximum, {
    path: ['default'],
    message: 'a number from the minimum to the maximum',
  });

const reading: z.ZodType<Reading> = z.union(
  [choice, number],
  'a choice { name, question, default, values } or a number { name, question, default, minimum, maximum, unit }',
);

const keyCompetency: z.ZodType<KeyCompetency> = z.strictObject({
  id,
  name: text,
  url: z.exactOptional(webAddress),
});

const credential: z.ZodType<Credential> = z.strictObject({
  id,
  name: text,
  description: words,
  availability: z.exactOptional(z.enum(['available', 'planned'])),
  url: z.exactOptional(webAddress),
  keyCompetencies: z.exactOptional(z.array(keyCompetency)),
});

/** Shape of {@link ProgramFile}. Editions are read one by one, against the rules. */
export const programFile: z.ZodType<
  Omit<ProgramFile, 'editions'> & { readonly editions: readonly unknown[] }
> = z.strictObject({
  id,
  name: text,
  documents: z.array(sourceDocument).min(1, 'at least one document'),
  subjects: z.array(subject).min(1, 'at least one subject'),
  rules: z.array(rule).min(1, 'at least one rule'),
  readings: z.exactOptional(z.array(reading)),
  credentials: z.exactOptional(z.array(credential)),
  editions: z.array(z.unknown()).min(1, 'at least one edition'),
});

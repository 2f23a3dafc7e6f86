import type { Credential, KeyCompetency, Program, Rule, Source } from '@cop-credentials/core';
import * as z from 'zod';
import { isAbsoluteIri } from '../model/iri.js';

/** A published statement, and the page that it stands in. */
export interface PublishedStatement extends Pick<Rule, 'id' | 'statement'> {
  readonly source: Pick<Source, 'title' | 'place'>;
}

/** What a badge tells of a program. Each `Program` of core is one. */
export interface AwardingProgram extends Pick<Program, 'id' | 'name' | 'credentials' | 'criteria'> {
  readonly rules: readonly PublishedStatement[];
}

const text = z.string().min(1, 'a text with something in it is wanted');

const page = z
  .string()
  .refine((url) => /^https?:/i.test(url) && isAbsoluteIri(url), 'an https address is wanted');

const keyCompetency: z.ZodType<KeyCompetency> = z.looseObject({
  id: text,
  name: text,
  url: page.exactOptional(),
});

const credential: z.ZodType<Credential> = z.looseObject({
  id: text,
  name: text,
  description: text.exactOptional(),
  url: page.exactOptional(),
  keyCompetencies: z.array(keyCompetency).exactOptional(),
});

/** Shape of what a program, or the caller for it, says of the credentials. */
export const credentialList: z.ZodType<readonly Credential[]> = z.array(credential);

const ruleIds = z.array(text).exactOptional();

/** Shape of {@link AwardingProgram}. */
export const awardingProgram: z.ZodType<AwardingProgram> = z.looseObject({
  id: text,
  name: text,
  rules: z.array(
    z.looseObject({
      id: text,
      statement: text,
      source: z.looseObject({ title: text, place: text }),
    }),
  ),
  credentials: credentialList.exactOptional(),
  criteria: z
    .looseObject({
      'micro-credential': ruleIds,
      'full-certification': ruleIds,
      'course-badge': ruleIds,
    })
    .exactOptional(),
});

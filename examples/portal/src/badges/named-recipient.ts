import * as z from 'zod';

const subject = z.object({
  credentialSubject: z.object({
    identifier: z
      .array(
        z.object({
          hashed: z.boolean(),
          identityHash: z.string(),
          identityType: z.string(),
        }),
      )
      .default([]),
    achievement: z.object({ tag: z.array(z.string()).default([]) }),
  }),
});

/** What a credential says that reports have no member for. Believe it as little as the credential. */
export interface ReadClaims {
  /** Names that stand in it for everybody to read. */
  readonly names: readonly string[];
  /** Words for what was achieved, such as key competencies. */
  readonly tags: readonly string[];
}

/** Reads who a credential names openly, and its words for what was achieved. */
export function readClaims(credential: unknown): ReadClaims {
  const read = subject.safeParse(credential);
  if (!read.success) return { names: [], tags: [] };
  const { identifier, achievement } = read.data.credentialSubject;
  const names = identifier
    .filter(({ hashed, identityType }) => !hashed && identityType === 'name')
    .map(({ identityHash }) => identityHash);
  return { names, tags: achievement.tag };
}

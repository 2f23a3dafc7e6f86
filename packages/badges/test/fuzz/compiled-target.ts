import fc from 'fast-check';
import { acceptCompiled, canonizeCompiled } from '../../src/json-ld/compiled/canonize-compiled.js';
import { fullBadge, olderBadge, unsignedBadge } from '../support/badges.js';
import { copied } from '../support/copied.js';
import { type Json, withoutProof } from '../support/json-edit.js';
import { canonical } from '../support/sign.js';
import { jsonLdDocuments } from './json-ld-documents.js';
import { mutationsOf } from './mutate.js';

/** What became of a document: the same as by the processor, or left to it. */
export type Outcome = 'same' | 'left';

/**
 * Generated and changed documents: whatever the compiled path makes of one is what the processor’s own entry points make
 * of it, and it leaves what they refuse.
 */
export async function compiledTarget(
  observe: (outcome: Outcome) => void,
): Promise<fc.IAsyncProperty<readonly [unknown]>> {
  const models = await Promise.all([fullBadge(), olderBadge(), unsignedBadge()]);
  const bases = models.map((model): Json => withoutProof({ ...model }));
  const changed = bases.map((base) => mutationsOf(base).map((mutate) => mutate(base)));
  const documents = fc.oneof(
    // Most changes are refused, and what is refused says less.
    { weight: 9, arbitrary: await jsonLdDocuments() },
    ...changed.map((arbitrary) => ({ weight: 1, arbitrary })),
  );
  return fc.asyncProperty(documents, async (given) => {
    const document = copiedOrNot(given);
    const form = document && (await canonizeCompiled(document));
    observe(form === undefined ? 'left' : 'same');
    if (document === undefined) return;
    const accepted = await acceptCompiled(document);
    if (accepted === undefined && form === undefined) return;
    const expected = await canonical(document).catch(refused);
    if (accepted !== undefined && expected instanceof Refused)
      throw new Error(`The compiled path accepts what the processor refuses: ${expected.message}`);
    if (form !== undefined && form.nquads !== expected)
      throw new Error(`The compiled path gives\n${form.nquads}\nand the processor\n${expected}`);
  });
}

class Refused extends Error {}

function refused(error: unknown): Refused {
  return new Refused(String(error));
}

function copiedOrNot(document: unknown): ReturnType<typeof copied> | undefined {
  try {
    return copied(Object(document));
  } catch {
    return undefined;
  }
}

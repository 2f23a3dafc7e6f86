import { wrongOption } from '../option-checks.js';

/**
 * Who somebody is, by the type of identifier: `id` for the identifier of the subject itself (a DID or an address), or
 * one of the types of Open Badges 3.0 such as `emailAddress`. Texts are compared exactly; no case is folded.
 */
export type RecipientIdentity = Readonly<Record<string, string>>;

/** Refuses an identity with nothing in it to compare, which would match everybody. */
export function readRecipient(given: RecipientIdentity, path: string): RecipientIdentity {
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  const identifiers = isObject ? Object.values(given) : [];
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  if (identifiers.length > 0 && identifiers.every(isText)) return given;
  throw wrongOption(
    path,
    'an identifier by its type, such as { emailAddress: "…" } or { id: "…" }',
  );
}

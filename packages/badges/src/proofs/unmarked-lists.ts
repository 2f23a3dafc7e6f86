/**
 * Lists at the root of a badge that the contexts do not mark as such, so that JSON-LD makes a list of one its entry.
 * The algorithms of `ecdsa-sd-2023` do that too before they follow a pointer, and so `/evidence/0` leads them nowhere.
 */
export const UNMARKED_LISTS: readonly string[] = ['evidence', 'termsOfUse', 'credentialSchema'];

/** Tells whether a JSON pointer leads into a list where it depends on the number of entries what it leads to. */
export function leadsIntoUnmarkedList(pointer: string): boolean {
  return (
    /\/type\/\d+$/.test(pointer) || UNMARKED_LISTS.some((name) => pointer.startsWith(`/${name}/`))
  );
}

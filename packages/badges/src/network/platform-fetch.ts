/** The platform's own fetch. What a name resolves to is not seen here, so addresses are judged by their text alone. */
export const platformFetch: typeof globalThis.fetch = (input, init) =>
  globalThis.fetch(input, init);

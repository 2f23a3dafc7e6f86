/** The ways to work out the graph that a signature covers. */
export type JsonLdPath = 'reference' | 'compiled';

/** Alone in its file, so that tests can take the other way everywhere. */
export const DEFAULT_JSON_LD: JsonLdPath = 'reference';

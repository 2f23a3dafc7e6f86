/** Contexts that a caller vouches for, by their address. */
export type CallerContexts = ReadonlyMap<string, object>;

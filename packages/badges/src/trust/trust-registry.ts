/** An issuer as a list knows it. */
export interface ListedIssuer {
  readonly name: string;
}

/** Somebody’s list of issuers they know. */
export interface TrustRegistry {
  /** The name under which an issuer is known, or `undefined` for a stranger. */
  lookup(issuerId: string): Promise<ListedIssuer | undefined>;
  /** The names of all listed issuers, so that a stranger who borrows one can be noticed; none are known without it. */
  names?(): Promise<readonly string[]>;
}

export function isTrustRegistry(value: unknown): value is TrustRegistry {
  return typeof Reflect.get(Object(value), 'lookup') === 'function';
}

/** What a registry says of an issuer; one that answers neither yes nor no has failed, and this rejects as it does. */
export async function askRegistry(
  registry: TrustRegistry,
  issuerId: string,
): Promise<ListedIssuer | undefined> {
  const listed = (await registry.lookup(issuerId)) ?? undefined;
  if (listed === undefined) return undefined;
  if (typeof listed.name !== 'string') throw new TypeError('A trust registry gave no name.');
  return { name: listed.name };
}

/** The names on a list, where it tells them; whatever else stands among them is none. */
export async function listedNames(registry: TrustRegistry): Promise<readonly string[]> {
  const names: unknown = await registry.names?.();
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

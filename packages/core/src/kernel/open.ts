/** What keeps a question open. */
export interface Open {
  /** Paths of the facts that would decide it; none where no fact would. */
  readonly missing: readonly string[];
}

/** Whether something is open. */
export function isOpen(value: unknown): value is Open {
  return typeof value === 'object' && value !== null && 'missing' in value;
}

/** What a number that the pages do not give leaves open. */
export const unpublished: Open = { missing: [] };

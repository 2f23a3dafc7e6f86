/** A command, or a file named in it, that cannot be used. The message never holds what is in a file of keys. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to do. */
  readonly hint?: string;

  constructor(message: string, hint?: string) {
    super(message);
    if (hint !== undefined) this.hint = hint;
  }
}

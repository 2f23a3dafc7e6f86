/** What a command has of the process around it, so that tests can give it something else. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether people read what goes to standard output, in a terminal that shows colours. */
  readonly colours: boolean;
  /** Whether people read what goes to standard error, so that a line may be written over. */
  readonly live: boolean;
  readonly now: () => Date;
  /** Says that somebody pressed Ctrl+C. Whoever asks for it takes care of the stop; otherwise the process just ends. */
  readonly interruption: () => AbortSignal;
}

/** How much the network may take, for one verification. */
export interface RequestLimits {
  readonly totalMs: number;
  readonly requestMs: number;
  readonly requests: number;
  /** Bytes of one answer, decoded. */
  readonly bytes: number;
  /** Bytes of all answers together, decoded. */
  readonly totalBytes: number;
}

export const requestLimits: RequestLimits = {
  totalMs: 30_000,
  requestMs: 10_000,
  requests: 12,
  bytes: 512 * 1024,
  totalBytes: 4 * 1024 * 1024,
};

/** What a call throws or its promise rejects with, or `undefined` when it succeeds. */
export async function thrown(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  return undefined;
}

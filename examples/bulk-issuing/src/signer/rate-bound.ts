/** Lets so many through in each second, and says of each whether it may pass. */
export function rateBound(perSecond: number, now: () => number = Date.now): () => boolean {
  let second = 0;
  let passed = 0;
  return () => {
    const current = Math.floor(now() / 1000);
    if (current !== second) [second, passed] = [current, 0];
    passed += 1;
    return passed <= perSecond;
  };
}

/**
 * Makes a function that loads something the first time it is called, and gives the same from then on. A load that failed
 * is tried again. An `import()` by itself asks the loader of modules each time, which takes longer than many a check.
 */
/* @__NO_SIDE_EFFECTS__ */
export function loadOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loaded: Promise<Loaded> | undefined;
  return () => {
    loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

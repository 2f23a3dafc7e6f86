import DataLoader from 'dataloader';

const MOST_AT_ONCE = 200;

/**
 * Calls that come while an earlier one is under way wait and go together, so that a slow database is asked less often
 * and a fast one at once.
 *
 * @param work - answers many items at once, in their order
 */
export function gathered<Item, Answer>(
  work: (items: readonly Item[]) => Promise<readonly Answer[]>,
): (item: Item) => Promise<Answer> {
  let turn: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<Item, Answer>(
    (items) => {
      const answers = work(items);
      turn = answers.catch(() => undefined);
      return answers;
    },
    {
      cache: false,
      maxBatchSize: MOST_AT_ONCE,
      batchScheduleFn: (begin) => void turn.then(() => setImmediate(begin)),
    },
  );
  return (item) => loader.load(item);
}

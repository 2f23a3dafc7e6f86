import { Interruption } from './interruption.js';

/** What {@link mapInOrder} does, and how much of it at once. */
export interface MapInOrderOptions<Item, Result> {
  /** The most items that are read and whose result was not taken yet. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
  work(item: Item, place: { readonly index: number; readonly run: Interruption }): Promise<Result>;
}

/**
 * The results of work on items, in the order of the items, several being worked on at once. It reads only when a result
 * is asked for, and no further than it may; a result that is there does not wait for the next item.
 *
 * The first error, of the work or of the items, ends it after the results before it. When it has ended, for whatever
 * reason, all work that was begun with `run.finish` has ended too.
 *
 * @throws the signal’s reason as soon as it is aborted
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  { concurrency, signal, work }: MapInOrderOptions<Item, Result>,
): AsyncGenerator<Result, void, undefined> {
  const run = new Interruption();
  const abort = () => run.interrupt(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  const source = iteratorOf(items);
  const running: Promise<Result>[] = [];
  let reading: Promise<void> | undefined;
  let index = 0;
  let isRead = false;

  async function read(): Promise<void> {
    try {
      const { done, value } = await source.next();
      if (done) isRead = true;
      else running.push(heard(work(value, { index, run })));
      index += 1;
    } catch (error) {
      isRead = true;
      running.push(heard(Promise.reject(error)));
    }
  }

  try {
    for (;;) {
      run.assertNone();
      if (!isRead && running.length < concurrency) {
        reading ??= read().finally(() => {
          reading = undefined;
        });
      }
      const first = running[0]?.then((result) => ({ result }));
      const awaited = [reading, first].filter((promise) => promise !== undefined);
      if (awaited.length === 0) return;
      const settled = await run.waitFor(() => Promise.race(awaited));
      if (settled === undefined) continue;
      running.shift();
      yield settled.result;
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    run.interrupt(new Error('Nobody asks for more.'));
    await Promise.allSettled(running);
    // A source that still owes an item would close only after it, which may be never.
    const closing = isRead ? undefined : heard(close(source));
    if (reading === undefined) await closing;
  }
}

function iteratorOf<Item>(items: AsyncIterable<Item> | Iterable<Item>) {
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
}

async function close(source: AsyncIterator<unknown> | Iterator<unknown>): Promise<void> {
  await source.return?.();
}

/** The same promise; that it may reject before anybody waits for it is no accident. */
function heard<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

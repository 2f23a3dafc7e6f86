/** One test, for any test runner: it passes when the promise is fulfilled. */
export interface ContractTest {
  readonly name: string;
  run(): Promise<void>;
}

/** How to come by stores of a kind, for the tests of their contract. */
export interface StoreContractOptions<Store> {
  /** Makes a store with nothing in it. */
  createStore(): Promise<Store>;
  /**
   * Opens what a store keeps a second time, as another process would. Without it, what a store keeps beyond one process
   * is not tested.
   */
  openAgain?(store: Store): Promise<Store>;
  /**
   * Leaves beside what a store keeps whatever a writer leaves that dies in the middle of a call: a half-written file, a
   * transaction that never ended.
   */
  crash?(store: Store): Promise<void>;
}

/** A new store for callers that write at once: two processes’ views of it, or the same view twice. */
export async function openTwice<Store>({
  createStore,
  openAgain,
}: StoreContractOptions<Store>): Promise<readonly Store[]> {
  const store = await createStore();
  return openAgain === undefined ? [store, store] : [store, await openAgain(store)];
}

/** The views of a store that go on after a writer has died. */
export async function survivors<Store>(
  store: Store,
  { openAgain }: StoreContractOptions<Store>,
): Promise<readonly Store[]> {
  return openAgain === undefined ? [store] : [store, await openAgain(store)];
}

/** Tests from their names and what they do. */
export function contractTests(
  tests: Readonly<Record<string, () => Promise<void>>>,
): readonly ContractTest[] {
  return Object.entries(tests).map(([name, run]) => ({ name, run }));
}

/** Keys of which some stores take two for one: by capitals, spaces, accents or what their own language means by them. */
export const DISTINCT_KEYS: readonly string[] = [
  'a',
  'A',
  ' a',
  'a ',
  'á',
  'a\u0301',
  '__proto__',
  "a'; --",
  'ß',
  'ss',
  '🏅',
];

export function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The items in turn, for callers that take one each. */
export function at<Item>(items: readonly Item[], position: number): Item {
  const item = items[position % items.length];
  if (item === undefined) throw new Error('There is no store to test.');
  return item;
}

/** Compares what JSON says of two values; `undefined` in a list is told apart from `null`. */
export function same(found: unknown, expected: unknown): void {
  const [left, right] = [found, expected].map(canonical);
  if (left !== right) throw new Error(`Expected ${right}, but found ${left}.`);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (member === undefined) return 'undefined';
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(
      Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}

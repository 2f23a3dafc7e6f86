import {
  type BadgeDraft,
  createMemoryIssuedStore,
  createMemoryStatusListStore,
  createStatusLists,
  type IssuedStore,
  type IssueManyOptions,
  type IssueOutcome,
  issueMany,
  type KeyedDraft,
  type SignedBadge,
  type StatusLists,
} from '../../src/index.js';
import { minimalDraft } from './badges.js';
import { issuerWith } from './issuers.js';

export const batchIssuer = issuerWith('Ed25519');

/** A draft that leaves the id of its badge to its key. */
export const draftWithoutId: BadgeDraft = withoutId(minimalDraft);

function withoutId({ id: _, ...draft }: BadgeDraft): BadgeDraft {
  return draft;
}

/** Drafts for as many people. */
export function rows(count: number): readonly KeyedDraft[] {
  return Array.from({ length: count }, (_, number) => ({
    key: `row ${number}`,
    draft: { ...draftWithoutId, recipient: { id: `did:example:${number}` } },
  }));
}

/** Status lists, and how many of their places are taken. */
export function newStatusLists(): {
  readonly lists: StatusLists;
  readonly taken: () => Promise<number>;
} {
  const store = createMemoryStatusListStore();
  const baseUrl = 'https://badges.example.org/status';
  const lists = createStatusLists({ issuer: batchIssuer, store, baseUrl });
  const taken = async () => (await store.lists()).reduce((sum, list) => sum + list.taken, 0);
  return { lists, taken };
}

/** Issues to the end, with a new store where none is given. */
export async function issueAll(
  given: Iterable<KeyedDraft>,
  options: Partial<IssueManyOptions> = {},
  by: Parameters<typeof issueMany>[0] = batchIssuer,
): Promise<readonly IssueOutcome[]> {
  const { outcomes, error } = await issueWhilePossible(given, options, by);
  if (error !== undefined) throw error;
  return outcomes;
}

/** Issues to the end, or to what ends it before. */
export async function issueWhilePossible(
  given: Iterable<KeyedDraft>,
  options: Partial<IssueManyOptions> = {},
  by: Parameters<typeof issueMany>[0] = batchIssuer,
): Promise<{ readonly outcomes: readonly IssueOutcome[]; readonly error?: unknown }> {
  const outcomes: IssueOutcome[] = [];
  const store: IssuedStore = createMemoryIssuedStore();
  try {
    for await (const outcome of issueMany(by, given, { store, ...options })) outcomes.push(outcome);
  } catch (error) {
    return { outcomes, error };
  }
  return { outcomes };
}

/** What became of each draft, in short. */
export function told(outcomes: readonly IssueOutcome[]): readonly string[] {
  return outcomes.map((outcome) =>
    outcome.status === 'refused' ? `${outcome.code} ${outcome.path}` : outcome.status,
  );
}

export function badgesIn(outcomes: readonly IssueOutcome[]): readonly SignedBadge[] {
  return outcomes.flatMap((outcome) => (outcome.status === 'refused' ? [] : outcome.badge));
}

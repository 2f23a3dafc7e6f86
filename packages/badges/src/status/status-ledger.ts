import type {
  StatusChange,
  StatusListSize,
  StatusPlace,
  StatusPlaceQuery,
} from './status-list-store.js';

/** A change, and how many the badge must have had before. */
export interface StatusAppend {
  readonly change: StatusChange;
  readonly after: number;
}

/** What is to be written in one go. */
export interface StatusWrites {
  readonly claims: readonly StatusPlace[];
  readonly appends: readonly StatusAppend[];
}

/** The answer to each write, and the part of the writes that changed something. */
export interface StatusAnswers {
  readonly places: readonly (StatusPlace | undefined)[];
  readonly appended: readonly boolean[];
  readonly granted: StatusWrites;
}

/**
 * All that a store knows, in memory: the one place that decides who gets what. What it gives out is frozen, and shares
 * nothing with what was given.
 */
export class StatusLedger {
  readonly #byKey = new Map<string, StatusPlace>();
  readonly #lists = new Map<number, Map<number, BadgeRecord>>();

  find(query: StatusPlaceQuery): StatusPlace | undefined {
    return 'key' in query ? this.#byKey.get(query.key) : this.#recordAt(query)?.place;
  }

  lists(): readonly StatusListSize[] {
    return [...this.#lists]
      .map(([list, places]) => ({ list, taken: places.size }))
      .sort((one, other) => one.list - other.list);
  }

  changes({
    list,
    index,
  }: {
    readonly list: number;
    readonly index?: number;
  }): readonly StatusChange[] {
    if (index !== undefined) return [...(this.#recordAt({ list, index })?.changes ?? [])];
    return [...(this.#lists.get(list)?.values() ?? [])].flatMap(({ changes }) => changes);
  }

  /** Answers writes in order, as if each were made before the next, and makes none of them. */
  judge({ claims, appends }: StatusWrites): StatusAnswers {
    const keys = new Map<string, StatusPlace>();
    const slots = new Set<string>();
    const places = claims.map((given) => {
      const claim = ownPlace(given);
      const known = this.#byKey.get(claim.key) ?? keys.get(claim.key);
      if (known !== undefined) return known;
      if (slots.has(slotOf(claim)) || this.#recordAt(claim) !== undefined) return undefined;
      keys.set(claim.key, claim);
      slots.add(slotOf(claim));
      return claim;
    });
    const counts = new Map<string, number>();
    const appended = appends.map(({ change, after }) => {
      const slot = slotOf(change);
      const count = counts.get(slot) ?? this.#recordAt(change)?.changes.length;
      if (count !== after) return false;
      counts.set(slot, count + 1);
      return true;
    });
    const granted = {
      claims: [...keys.values()],
      appends: appends
        .filter((_, position) => appended[position])
        .map(({ change, after }) => ({ change: Object.freeze({ ...change }), after })),
    };
    return { places, appended, granted };
  }

  /** Makes writes that were judged before. */
  add({ claims, appends }: StatusWrites): void {
    for (const place of claims) {
      this.#byKey.set(place.key, place);
      const list = this.#lists.get(place.list) ?? new Map<number, BadgeRecord>();
      this.#lists.set(place.list, list.set(place.index, { place, changes: [] }));
    }
    for (const { change } of appends) this.#recordAt(change)?.changes.push(change);
  }

  #recordAt({ list, index }: Pick<StatusPlace, 'list' | 'index'>): BadgeRecord | undefined {
    return this.#lists.get(list)?.get(index);
  }
}

interface BadgeRecord {
  readonly place: StatusPlace;
  readonly changes: StatusChange[];
}

function ownPlace({ key, list, index }: StatusPlace): StatusPlace {
  return Object.freeze({ key, list, index });
}

function slotOf({ list, index }: Pick<StatusPlace, 'list' | 'index'>): string {
  return `${list}/${index}`;
}

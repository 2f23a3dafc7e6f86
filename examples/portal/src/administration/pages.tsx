import type { FC } from 'hono/jsx';

/** Some of many. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
}

/** The items of a page; the nearest there is where another one is asked for. */
export function pageOf<Item>(
  items: readonly Item[],
  asked: string | undefined,
  perPage: number,
): Page<Item> {
  const pageCount = Math.max(1, Math.ceil(items.length / perPage));
  const wanted = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1;
  const page = Math.min(Math.max(1, wanted), pageCount);
  return { items: items.slice((page - 1) * perPage, page * perPage), page, pageCount };
}

/** Ways to the pages before and after. */
export const Pages: FC<{
  readonly page: number;
  readonly pageCount: number;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** What stands on the pages, to name the ways. */
  readonly what: string;
}> = ({ page, pageCount, path, query, what }) => {
  if (pageCount === 1) return null;
  const to = (number: number) =>
    `${path}?${new URLSearchParams({ ...query, page: String(number) })}`;
  return (
    <nav class="actions" aria-label={`Pages of ${what}`}>
      {page > 1 && <a href={to(page - 1)}>Before</a>}
      <span>
        Page {page} of {pageCount}
      </span>
      {page < pageCount && <a href={to(page + 1)}>After</a>}
    </nav>
  );
};

/** Tables of a page, by the marks around them. */
export type PageTables = Readonly<Record<string, string>>;

/** The page with its tables as they should be: each between two comments that name it. */
export function fillTables(page: string, tables: PageTables): string {
  return Object.entries(tables).reduce(
    (text, [name, rows]) =>
      text.replace(
        new RegExp(`<!-- ${name}:.*?-->[\\s\\S]*?<!-- /${name} -->`),
        () => `<!-- ${name}: generated; run \`pnpm test -u\` -->\n\n${rows}\n\n<!-- /${name} -->`,
      ),
    page,
  );
}

/** A table in Markdown. */
export function table(head: string, rows: readonly string[]): string {
  const line = head.replaceAll(/[^|]+/g, '---');
  return [head, line, ...rows].join('\n');
}

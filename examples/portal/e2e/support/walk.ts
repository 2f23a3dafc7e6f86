import type { Response as Answer, Page } from 'playwright-core';

/** A page that a walk has come to. */
export interface Stop {
  readonly path: string;
  readonly answer: Answer;
}

/** How a walk goes. */
export interface WalkOptions {
  /** Pages that need no other look, as they are the same for everybody. */
  readonly knownKinds?: ReadonlySet<string>;
  /** Pages of one kind differ in little: of each so many are looked at. */
  readonly mostOfOneKind?: number;
  /** What is done at each page. */
  readonly look: (stop: Stop) => Promise<void>;
}

/** Follows every link from page to page, and looks at each; gives the kinds of pages that it came to. */
export async function walk(
  page: Page,
  { knownKinds = new Set(), mostOfOneKind = 3, look }: WalkOptions,
): Promise<ReadonlySet<string>> {
  const waiting = ['/'];
  const seen = new Set(waiting);
  const ofKind = new Map<string, number>();
  const visited = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await shownAt(page, path);
    if (answer?.headers()['content-type']?.startsWith('text/html') !== true) continue;
    visited.add(kindOf(path));
    await look({ path, answer });
    for (const found of await linksOn(page)) {
      const kind = kindOf(found);
      const count = ofKind.get(kind) ?? 0;
      if (seen.has(found) || count >= mostOfOneKind || knownKinds.has(kind)) continue;
      seen.add(found);
      ofKind.set(kind, count + 1);
      waiting.push(found);
    }
  }
  return visited;
}

/** What the page at an address answers; nothing where it is a download, which no browser shows. */
async function shownAt(page: Page, path: string): Promise<Answer | undefined> {
  try {
    return (await page.goto(path)) ?? undefined;
  } catch (error) {
    if (String(error).includes('Download is starting')) return undefined;
    throw error;
  }
}

const readLinks = `[...document.querySelectorAll('a[href^="/"]:not([download])')]
  .map((link) => link.getAttribute('href').split('#')[0])`;

/** Where the links of a page lead, within the portal and to pages: downloads are no pages. */
function linksOn(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(readLinks);
}

/** What an address is of, without which one: identifiers have a digit in them, and questions a mark. */
function kindOf(path: string): string {
  const [place = ''] = path.split('?');
  const steps = place
    .split('/')
    .map((step) => (/\d/.test(step) || step.includes(':') ? ':id' : step));
  return steps.at(1) === 'rules' && steps.length > 2 ? '/rules/:id' : steps.join('/');
}

import { openTestPortal } from './visitor.js';

/** What stands in for the web outside of the portal, and every address that it was asked for. */
export function standInForTheWeb() {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const { url } = new Request(input);
    asked.push(url);
    if (!url.startsWith(redirector))
      return new Response('<html><body>secret-of-the-page</body></html>', {
        headers: { 'content-type': 'text/html' },
      });
    const location = decodeURIComponent(url.slice(redirector.length));
    return new Response(null, { status: 302, headers: { location } });
  };
  return { asked, fetch };
}

/** Whatever comes after it is where it redirects to. */
export const redirector = 'https://redirects.example.com/';

/** Hands in something at a portal of its own, so that no limit is reached. */
export async function verifyAnew(
  fetch: typeof globalThis.fetch,
  entries: Readonly<Record<string, string | Blob>>,
) {
  const own = await openTestPortal({ fetch });
  try {
    const answer = await own.visitor().post('/verify', entries);
    return { status: answer.status, page: await answer.text() };
  } finally {
    own.close();
  }
}

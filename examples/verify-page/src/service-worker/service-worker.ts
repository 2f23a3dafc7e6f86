// Keeps the page's own files, all of them at once, so that every kind of badge can be checked without a network.

/** Written in front of this file when the page is built. */
declare const VERSION: string;
declare const FILES: readonly string[];
declare const self: ServiceWorkerGlobalScope;

// By its folder, as others of this page may lie on the same website.
const OWN = `verify-page ${self.registration.scope} `;
const CACHE = `${OWN}${VERSION}`;

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  // What is asked of others is none of its business.
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  event.respondWith(fromCache(request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Past the browser's own cache, which may hold files of the version before.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OWN) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept !== undefined) return kept;
  const page = request.mode === 'navigate' ? await cache.match('./') : undefined;
  return page ?? fetch(request);
}

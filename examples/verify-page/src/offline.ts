import { allowOnlyServiceWorker } from './script-addresses.js';

const ADDRESS = new URL('service-worker.js', document.baseURI).href;

/** Keeps the page for when there is no network, and says so when it is kept. */
export async function keepForOffline(note: HTMLElement): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    allowOnlyServiceWorker(ADDRESS);
    await navigator.serviceWorker.register(ADDRESS);
    await navigator.serviceWorker.ready;
    note.textContent =
      'This page is kept in your browser, and works without a network from now on.';
  } catch {
    // It works as well with a network; some browsers keep nothing in private windows.
  }
}

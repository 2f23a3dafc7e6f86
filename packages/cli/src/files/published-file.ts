import { join } from 'node:path';
import { UsageError } from '../usage-error.js';

/** Where in a folder the document of an address is put, so that a web server finds it: host, then the path. */
export function publishedFile(folder: string, address: string): string {
  const { host, pathname } = new URL(address);
  const segments = pathname.split('/').filter((segment) => segment !== '');
  // A name that is or hides a step up, or a separator of another system, would lead out of the folder.
  if (segments.some((segment) => /^\.+$|[\\:]|%2e|%2f|%5c/i.test(segment)))
    throw new UsageError('An address of what is to be published does not fit into a folder.');
  return join(folder, host.replace(':', '_'), ...segments);
}

import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Issuer, StatusLists } from '@cop-credentials/badges';

/** What is published, and where the web server looks for it. */
export interface PublishOptions {
  readonly issuer: Issuer;
  readonly statusLists: StatusLists;
  /** The folder that a web server or a content delivery network serves; each host has a folder in it. */
  readonly folder: string;
}

/**
 * Writes the keys of the issuer and all its status lists as files. Whoever calls this from several processes has to see
 * to it that they do so one after the other: of two at once, the one that read the older state may write last.
 */
export async function publish({ issuer, statusLists, folder }: PublishOptions): Promise<number> {
  for (const { url, content } of issuer.documents()) await writeWhole(folder, url, content);
  const lists = await statusLists.lists();
  for (const list of lists) await writeWhole(folder, list, await statusLists.publish(list));
  return lists.length;
}

/** Where in the folder the document of an address lies. */
export function publishedFile(folder: string, address: string): string {
  const { host, pathname } = new URL(address);
  return join(folder, host, pathname);
}

/** Who reads at the same time sees the old file or the new one, and never half of one. */
async function writeWhole(folder: string, address: string, content: unknown): Promise<void> {
  const file = publishedFile(folder, address);
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  await writeFile(draft, JSON.stringify(content));
  await rename(draft, file);
}

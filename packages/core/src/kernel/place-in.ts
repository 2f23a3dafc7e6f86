import type { Source, SourceDocument } from '../model/source.js';

/** A place in a page. */
export function placeIn(page: SourceDocument, place: string, lines: string): Source {
  return { ...page, place, lines };
}

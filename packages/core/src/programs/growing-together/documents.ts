import { placeIn } from '../../kernel/place-in.js';
import type { Source, SourceDocument } from '../../model/source.js';

/** What the model asks of a CoP, what it offers and charges for, and what is reported of it. */
export const catalogPage: SourceDocument = {
  document: 'communities-of-practice',
  title: 'Communities of Practice',
  url: 'https://smartsolutionscatalog.com/NC/Details/146',
};

/** A place in the page. */
export function inCatalog(place: string, lines: string): Source {
  return placeIn(catalogPage, place, lines);
}

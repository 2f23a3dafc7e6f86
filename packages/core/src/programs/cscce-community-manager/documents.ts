import { placeIn } from '../../kernel/place-in.js';
import type { Source, SourceDocument } from '../../model/source.js';

/** What the CoP course is, whom it is for, and what it takes to graduate from it. */
export const coursePage: SourceDocument = {
  document: 'cop-course',
  title: 'Communities of Practice (CoP)',
  url: 'https://www.cscce.org/trainings/cop/',
};

/** A place in the page. */
export function inCourse(place: string, lines: string): Source {
  return placeIn(coursePage, place, lines);
}

import { parseAccept } from 'hono/utils/accept';

/** A form in which something can be had, and the media type that it is asked for by. */
export interface OfferedType<Form> {
  readonly mediaType: string;
  readonly form: Form;
}

/**
 * What an `Accept` header wants most of what there is (RFC 9110, section 12.5.1): by quality, then what is named in full
 * before what a wildcard covers, then the first that is offered. Without a header anything will do. `undefined` where
 * nothing will.
 */
export function chooseType<Form>(
  accept: string | undefined,
  offered: readonly OfferedType<Form>[],
): OfferedType<Form> | undefined {
  const wanted = accept === undefined || accept.trim() === '' ? '*/*' : accept;
  const ranges = parseAccept(wanted).map(({ type, q }) => ({ type: type.toLowerCase(), q }));
  const judged = offered.map((one) => ({ one, ...judge(one.mediaType, ranges) }));
  const [best] = judged
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || b.exactness - a.exactness);
  return best?.one;
}

interface Range {
  readonly type: string;
  readonly q: number;
}

/** The most exact of the ranges that cover a type decides, also where it excludes it. */
function judge(mediaType: string, ranges: readonly Range[]) {
  const covering = ranges
    .map(({ type, q }) => ({ quality: q, exactness: exactnessOf(type, mediaType) }))
    .filter(({ exactness }) => exactness > 0)
    .sort((a, b) => b.exactness - a.exactness || b.quality - a.quality);
  return covering[0] ?? { quality: 0, exactness: 0 };
}

function exactnessOf(range: string, mediaType: string): number {
  if (range === mediaType) return 3;
  if (range === `${mediaType.split('/')[0]}/*`) return 2;
  return range === '*/*' || range === '*' ? 1 : 0;
}

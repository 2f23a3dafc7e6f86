/**
 * How long an answer lets itself be kept, in milliseconds; `Infinity` where it sets no bound.
 *
 * @see RFC 9111, sections 4.2.3 and 5.2.2
 */
export function mayBeKeptMs(headers: Headers): number {
  const directives = (headers.get('cache-control') ?? '').toLowerCase().split(/\s*,\s*/);
  if (directives.some((directive) => /^(?:no-store|no-cache)\b/.test(directive))) return 0;
  const ages = directives.flatMap(
    (directive) => /^max-age\s*=\s*"?(\d+)"?$/.exec(directive)?.[1] ?? [],
  );
  const seconds = Math.min(...ages.map(Number));
  return Math.max(0, seconds - ageOf(headers)) * 1000;
}

/** Seconds that the answer has already spent in somebody's cache. */
function ageOf(headers: Headers): number {
  const age = headers.get('age')?.trim() ?? '';
  return /^\d+$/.test(age) ? Number(age) : 0;
}

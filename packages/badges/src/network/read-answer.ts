import { concatBytes } from '../crypto/bytes.js';
import { type Answer, failure, type RequestFailure, tooLarge, tooLong } from './answer.js';
import { mayBeKeptMs } from './freshness.js';

/** What reading one answer may cost, and when it began. */
export interface ReadAnswerOptions {
  readonly url: string;
  readonly fetchedAt: number;
  /** Decoded bytes of this answer. */
  readonly most: number;
  /** Notes bytes against what all answers together may have, and tells whether they still fit. */
  readonly spend: (bytes: number) => boolean;
  readonly signal: AbortSignal;
}

/** Reads a successful answer, counting what comes out of decompression and not what went in. */
export async function readAnswer(
  response: Response,
  options: ReadAnswerOptions,
): Promise<Answer | RequestFailure> {
  const { url, fetchedAt } = options;
  const { status, headers } = response;
  const refusal = refusalOf(response, url);
  if (refusal !== undefined) {
    await response.body?.cancel();
    return refusal;
  }
  const body = await readBody(response, options);
  if (!(body instanceof Uint8Array)) return body;
  return {
    ok: true,
    bytes: body,
    status,
    url,
    contentType: headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || undefined,
    link: headers.get('link') ?? undefined,
    fetchedAt,
    mayBeKeptMs: mayBeKeptMs(headers),
  };
}

function refusalOf(
  { ok, type, status, headers }: Response,
  url: string,
): RequestFailure | undefined {
  if (type === 'opaqueredirect')
    return failure(undefined, 'it redirects, and this platform does not say where');
  if (!ok) return { ...failure(undefined, `it answers with status ${status}`), status, url };
  // One layer of compression is usual; several are how a few bytes become very many.
  return headers.get('content-encoding')?.includes(',')
    ? failure(undefined, 'its answer is compressed more than once')
    : undefined;
}

async function readBody(
  { body }: Response,
  { most, spend, signal }: ReadAnswerOptions,
): Promise<Uint8Array | RequestFailure> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  const stop = () => void reader?.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      length += part.value.length;
      const refusal = refusalOfSize({ length, most, fits: spend(part.value.length) });
      if (refusal !== undefined) {
        stop();
        return refusal;
      }
      chunks.push(part.value);
    }
  } catch {
    return signal.aborted ? tooLong() : failure(undefined, 'its answer breaks off');
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return signal.aborted ? tooLong() : concatBytes(...chunks);
}

function refusalOfSize(read: {
  readonly length: number;
  readonly most: number;
  readonly fits: boolean;
}): RequestFailure | undefined {
  if (read.length > read.most) return tooLarge(read.most);
  return read.fits ? undefined : failure(undefined, 'all answers together are too large');
}

import type { CorpusCase } from '../test/corpus/corpus-case.js';

/** A case as it travels to the page: JSON alone. */
export interface PageCase {
  readonly id: string;
  readonly input: { readonly bytes: string } | { readonly value: CorpusCase['input'] };
  readonly options: CorpusCase['options'];
  readonly network: CorpusCase['network'];
}

/** What the page found out about a case: what was said of the badge, or the error that should not have been. */
export type PageFinding = { readonly id: string } & (
  | CorpusCase['expected']
  | { readonly error: string }
);

export function toPageCase({ id, input, options, network }: CorpusCase): PageCase {
  const travels =
    input instanceof Uint8Array
      ? { bytes: Buffer.from(input).toString('base64') }
      : { value: input };
  return { id, input: travels, options, network };
}

export function inputOf({ input }: PageCase): CorpusCase['input'] {
  if ('value' in input) return input.value;
  return Uint8Array.from(atob(input.bytes), (letter) => letter.charCodeAt(0));
}

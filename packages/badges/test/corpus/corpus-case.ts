import type { ProblemCode, Verdict } from '../../src/index.js';
import type { Json } from '../support/json-edit.js';

/** What an address answers. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is; anything else as JSON. */
  readonly body: unknown;
}

/** What a verifier is told beside the badge: plain JSON, so that verifiers in other languages can be told the same. */
interface CaseOptions {
  readonly now: string;
  readonly recipient?: Readonly<Record<string, string>>;
  readonly trustedIssuers?: readonly string[];
  readonly online?: boolean;
}

/** What a verifier has to say. */
interface Expected {
  readonly verdict: Verdict;
  /** The codes of all problems, sorted, each once. */
  readonly problems: readonly ProblemCode[];
  /** The codes of all warnings, sorted, each once. */
  readonly warnings: readonly ProblemCode[];
}

/** One badge, and the truth about it. */
export interface CorpusCase {
  /** Area and name, as a path. */
  readonly id: string;
  readonly title: string;
  /** Numbers of the threats in the threat model that it is about. */
  readonly threats: readonly string[];
  readonly input: string | Uint8Array | Json;
  readonly options: CaseOptions;
  /** What the network answers, by address; any other address answers 404. */
  readonly network: Readonly<Record<string, Answer>>;
  readonly expected: Expected;
}

/** A case as it is written down: what is usual is left out. */
export interface CaseDraft {
  readonly title: string;
  readonly threats?: readonly string[];
  readonly input: CorpusCase['input'] | Promise<CorpusCase['input']>;
  readonly options?: Partial<CaseOptions>;
  readonly network?: CorpusCase['network'];
  /** The verdict, then the codes of problems. */
  readonly expected: readonly [Verdict, ...ProblemCode[]];
  readonly warnings?: readonly ProblemCode[];
}

/** An instant at which the badges of the corpus are in force. */
export const NOW = '2026-06-01T00:00:00Z';

/** The cases of one area, finished. */
export function casesOf(
  area: string,
  drafts: readonly CaseDraft[],
): Promise<readonly CorpusCase[]> {
  return Promise.all(
    drafts.map(async ({ title, threats, input, options, network, expected, warnings }) => {
      const [verdict, ...problems] = expected;
      return {
        id: `${area}/${title
          .toLowerCase()
          .replaceAll(/[^a-z0-9]+/g, '-')
          .replaceAll(/^-|-$/g, '')}`,
        title,
        threats: threats ?? [],
        input: await made(title, input),
        options: { now: NOW, ...options },
        network: network ?? {},
        expected: {
          verdict,
          problems: [...problems].sort(),
          warnings: [...(warnings ?? [])].sort(),
        },
      };
    }),
  );
}

async function made(title: string, input: CaseDraft['input']): Promise<CorpusCase['input']> {
  try {
    return await input;
  } catch (error) {
    throw new Error(`The badge of the case “${title}” could not be made.`, { cause: error });
  }
}

/** A fetch function that answers as a case says. */
export function fetchOf(network: CorpusCase['network']): typeof fetch {
  return async (input) => {
    const answer = network[String(input)];
    if (answer === undefined) return new Response('', { status: 404 });
    const { status = 200, headers = {}, body } = answer;
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers,
    });
  };
}

/** The codes of what was found, sorted, each once. */
export function codesOf<Code extends string>(
  found: readonly { readonly code: Code }[],
): readonly Code[] {
  return [...new Set(found.map(({ code }) => code))].sort();
}

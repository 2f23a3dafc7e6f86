import { visibleText } from '../text/visible-text.js';
import { listed } from '../text/words.js';
import type { Fact, ItemFact, Items } from './fact.js';
import { isOpen } from './open.js';
import { all, any, isTrue, not, type Truth, test } from './truth.js';

/** What a rule can say besides its message. */
export interface Evidence {
  /** What the facts say. */
  readonly observed?: unknown;
  /** What the rule asks for. */
  readonly expected?: unknown;
}

/** What a rule answers before its modality is looked at. */
export type Answer = Evidence & { readonly message: string } & (
    | { readonly kind: 'met' | 'not-met' | 'not-applicable' }
    | { readonly kind: 'unknown'; readonly missing: readonly string[] }
  );

/** The facts fulfil the rule. */
export function met(message: string, { observed, expected }: Evidence = {}): Answer {
  return { kind: 'met', message, observed, expected };
}

/** The facts do not fulfil the rule. */
export function notMet(message: string, { observed, expected }: Evidence = {}): Answer {
  return { kind: 'not-met', message, observed, expected };
}

/** The rule does not concern these facts. */
export function notApplicable(message: string): Answer {
  return { kind: 'not-applicable', message };
}

/** More facts would decide, or none where no path is named. */
export function missing(paths: readonly string[], evidence: Evidence = {}): Answer {
  if (paths.length === 0)
    return unaddressed('The pages do not say enough to decide this.', evidence);
  const each = paths.length === 1 ? paths : [...new Set(paths)];
  const message = `Not known yet: ${listed(each.map(visibleText))}.`;
  const { observed, expected } = evidence;
  return { kind: 'unknown', message, missing: each, observed, expected };
}

/** The pages do not say, so no fact would decide. */
export function unaddressed(message: string, { observed, expected }: Evidence = {}): Answer {
  return { kind: 'unknown', message, missing: [], observed, expected };
}

/** Messages for either end of a question. */
export interface Messages extends Evidence {
  readonly met: string;
  readonly notMet: string;
}

/** Turns a truth into an answer. */
export function answerOf(truth: Truth, messages: Messages): Answer {
  if (isOpen(truth)) return missing(truth.missing, messages);
  return truth ? met(messages.met, messages) : notMet(messages.notMet, messages);
}

/** Turns the truth of a rule that concerns only some facts into an answer. What holds anyway needs not concern them. */
export function answerWhere(
  applies: Truth,
  messages: Messages & { readonly holds: Truth; readonly none: string },
): Answer {
  if (applies === false) return notApplicable(messages.none);
  return answerOf(any([not(applies), messages.holds]), messages);
}

/** Answers a rule that a fact be true. */
export function answerIfTrue(
  fact: Fact<boolean | undefined>,
  { met: yes, notMet: no }: { readonly met: string; readonly notMet: string },
): Answer {
  return answerOf(isTrue(fact), { met: yes, notMet: no, observed: fact.value, expected: true });
}

/** Answers a rule that a name be one of a list; `null` is known to be none. */
export function answerIfListed(
  name: Fact<string | null | undefined>,
  messages: Omit<Messages, keyof Evidence> & { readonly names: readonly string[] },
): Answer {
  const { names, met: yes, notMet: no } = messages;
  return answerOf(
    test(name, (value) => value !== null && names.includes(value)),
    { met: yes, notMet: no, observed: name.value, expected: names },
  );
}

/** How a rule about each of several answers. */
export interface EachQuestion<Value> {
  /** Whether one of them is as it should be. */
  readonly holds: (item: ItemFact<Value>) => Truth;
  /** What to show of one of them. */
  readonly observe: (item: ItemFact<Value>) => unknown;
  /** Said where there are none. */
  readonly none: string;
  /** Said where all hold. */
  readonly met: string;
  /** Said where some do not hold. */
  readonly notMet: (failing: readonly ItemFact<Value>[]) => string;
  readonly expected: unknown;
}

/** Answers a rule about each of several: not applicable where there are none; one that fails decides. */
export function answerForEach<Value>(items: Items<Value>, question: EachQuestion<Value>): Answer {
  const { holds, observe, expected } = question;
  if (isOpen(items)) return missing(items.missing, { expected });
  if (items.length === 0) return notApplicable(question.none);
  const truths = items.map(holds);
  const failing = items.filter((_item, index) => truths[index] === false);
  if (failing.length > 0) {
    return notMet(question.notMet(failing), { observed: failing.map(observe), expected });
  }
  const truth = all(truths);
  if (isOpen(truth)) return missing(truth.missing, { expected });
  return met(question.met, { observed: items.map(observe), expected });
}

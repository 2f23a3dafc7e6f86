import * as z from 'zod';
import type { PortalContext } from './env.js';
import { refusal } from './refusal.js';

/** What was entered, by the name of the field; a field that is there several times has several values. */
export type Entered = Readonly<Record<string, readonly string[]>>;

/** What is wrong with an entry, by the name of the field; empty for the form as a whole. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** A form as it was sent: what it says, or what is wrong, and always what was entered. */
export type ReadForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly entered: Entered }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly entered: Entered };

/** More fields than the longest form of the portal has with all its rows; each of them costs time. */
const mostFields = 5_000;

/**
 * Reads a form. Files are left out: {@link readUpload} reads those.
 *
 * @param shape - judges an object that has for each name a text, or a list of texts where the name is in `lists`
 */
export async function readForm<Value>(
  context: PortalContext,
  shape: z.ZodType<Value>,
  lists: readonly string[] = [],
): Promise<ReadForm<Value>> {
  const entered = enteredOf(await formOf(context));
  const read = shape.safeParse(flattened(entered, lists));
  if (read.success) return { ok: true, value: read.data, entered };
  const errors = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  return { ok: false, errors, entered };
}

async function formOf({ req }: PortalContext): Promise<FormData> {
  try {
    return await req.formData();
  } catch (error) {
    // Bodies of other types, and those that end too early; what is too large was refused with its own words.
    if (error instanceof TypeError) throw refusal(400, 'What was sent is no form.');
    throw error;
  }
}

function enteredOf(form: FormData): Entered {
  const entered = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of form) {
    count += 1;
    if (count > mostFields) throw refusal(413, `A form may have at most ${mostFields} fields.`);
    const texts = typeof value === 'string' ? [name, value] : [name, value.name];
    // No browser sends it, and what is behind it would be lost in some places and not in others.
    if (texts.some((text) => text.includes('\0')))
      throw refusal(400, 'A field holds a character that no text has. Take it out and try again.');
    const values = entered.get(name) ?? [];
    entered.set(name, values);
    if (typeof value === 'string') values.push(value);
  }
  return Object.fromEntries(entered);
}

function flattened(entered: Entered, lists: readonly string[]): Record<string, unknown> {
  const single = Object.entries(entered).map(([name, values]) => [name, values[0]]);
  const several = lists.map((name) => [name, entered[name] ?? []]);
  return Object.fromEntries([...single, ...several]);
}

/** The first value of a field as it was entered, to be shown again. */
export function firstOf(entered: Entered | undefined, field: string): string {
  return entered?.[field]?.[0] ?? '';
}

/** Shapes of single fields, with words for people. */
export const field = {
  /** A text that has to be there. */
  text: (most = 200) =>
    z
      .string({ error: 'Fill this in.' })
      .trim()
      .min(1, 'Fill this in.')
      .max(most, `At most ${most} characters.`),
  /** A text that may be left empty. */
  optionalText: (most = 2000) =>
    z.string().trim().max(most, `At most ${most} characters.`).default(''),
  day: () => z.iso.date({ error: 'Enter a day, such as 2026-05-15.' }),
  choice: <const Choice extends string>(choices: readonly Choice[]) =>
    z.enum(choices, { error: 'Choose one.' }),
  wholeNumber: () =>
    z
      .string()
      .trim()
      .regex(/^\d{1,9}$/, 'Enter a whole number.')
      .transform(Number),
} as const;

/** A file that somebody hands in. */
export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** Reads the file in a field of a form; `undefined` where none was chosen. */
export async function readUpload(
  context: PortalContext,
  name: string,
): Promise<Upload | undefined> {
  const given = (await formOf(context)).get(name);
  if (!(given instanceof File) || given.size === 0) return undefined;
  return {
    name: given.name,
    mediaType: given.type,
    content: new Uint8Array(await given.arrayBuffer()),
  };
}

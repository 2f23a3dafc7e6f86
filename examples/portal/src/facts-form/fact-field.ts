import type { Choice } from '../web/components/form.js';

interface Described {
  /** Where the fact stands, such as `proposer.kind`; also the name of its field. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
}

/** One fact, or several that are asked for together, as a field of a form. What is left empty is not known. */
export type FactField =
  | (Described & { readonly kind: 'day' | 'time' | 'whole-number' | 'money' })
  | (Described & {
      readonly kind: 'text';
      /** Words for a box that says that there is none. */
      readonly none?: string;
      readonly isLong?: boolean;
    })
  | (Described & {
      readonly kind: 'yes-or-no';
      /** In a row: words for "there is one, and this is not known of it". */
      readonly unknown?: string;
    })
  | (Described & {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      /** Words for "none", where that can be said. */
      readonly none?: string;
      /** Whether another can be named in words. */
      readonly takesOther?: boolean;
      /** Says a fact that is more than the value of its choice. */
      readonly say?: (fact: unknown) => string | undefined;
    })
  | (Described & {
      readonly kind: 'several';
      readonly choices: readonly Choice[];
      /** Words for a box that says that there are none. */
      readonly none: string;
      /** Whether others can be named, one a line. */
      readonly takesOther?: boolean;
    })
  | (Described & { readonly kind: 'lines'; readonly none: string })
  | FactRows;

/** Facts of several things of a kind, each with the same fields. */
export interface FactRows extends Described {
  readonly kind: 'rows';
  /** One of them, in words. */
  readonly noun: string;
  /** Words for a box that says that there are none; left out where that would say nothing. */
  readonly none?: string;
  /** Fields of each, with paths within it. */
  readonly fields: readonly FactField[];
  /** Less important fields of each, folded away. */
  readonly more?: { readonly title: string; readonly fields: readonly FactField[] };
  /** How many rows a new form shows. */
  readonly shown: number;
}

/** Fields that belong together. */
export interface FactGroup {
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly FactField[];
}

/** The greatest number of rows of a kind. */
export const mostRows = 60;

/** The name of the box that says that there are none. */
export function noneName(path: string): string {
  return `${path}.none`;
}

/** The name of the field for another than the listed. */
export function otherName(path: string): string {
  return `${path}.other`;
}

/** The value of the choice that another is meant. */
export const other = 'other';

/** The value of the choice that there is none. */
export const none = 'none';

/** All fields of a row. */
export function fieldsOfRow({ fields, more }: FactRows): readonly FactField[] {
  return [...fields, ...(more?.fields ?? [])];
}

/** A field of a row, under its name in the form. */
export function inRow<Field extends FactField>(field: Field, path: string, row: number): Field {
  return { ...field, path: `${path}.${row}.${field.path}` };
}

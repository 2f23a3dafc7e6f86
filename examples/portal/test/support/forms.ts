import { attribute, type Element, elementsIn, type ReadPage, textOf } from './html.js';
import type { FormEntries, Visitor } from './visitor.js';

/** A field that a text can be typed into. */
interface TextInput {
  readonly name: string;
  /** What stands in it. */
  readonly value: string;
}

/** A form of a page that changes something, as it would be sent by one of its buttons. */
export interface PageForm {
  readonly action: string;
  readonly texts: readonly TextInput[];
  readonly files: readonly string[];
  /** What else is sent with it: hidden fields, first choices, ticked boxes, and the button. */
  readonly others: FormEntries;
}

/** How a form is filled in. */
export interface FormEntry {
  readonly text: string;
  /** Headers of each request. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** Fields that stay as they are. */
  readonly except?: RegExp;
}

/** Fields that a browser lets nobody type a text into. */
const chosen = ['hidden', 'checkbox', 'radio', 'date', 'time', 'number', 'submit', 'button'];

/** The forms of a page that change something, once for each of their buttons. */
export function formsOf({ elements }: ReadPage): readonly PageForm[] {
  const forms = elements.filter(
    (element) => element.tagName === 'form' && attribute(element, 'method') === 'post',
  );
  return forms.flatMap((form) => {
    const parts = elementsIn(form).filter(
      (part) => attribute(part, 'name') !== undefined || part.tagName === 'button',
    );
    const texts = parts
      .filter(isText)
      .map((part) => ({ name: nameOf(part), value: valueIn(part) }));
    const files = parts.filter((part) => typeOf(part) === 'file').map(nameOf);
    const entries = entriesOf(parts.filter((part) => !isText(part)));
    const buttons = parts.filter((part) => part.tagName === 'button');
    return buttons.map((button) => ({
      action: attribute(button, 'formaction') ?? attribute(form, 'action') ?? '',
      texts,
      files,
      others: { ...entries, ...(nameOf(button) && { [nameOf(button)]: valueIn(button) }) },
    }));
  });
}

/** What fits where a field takes no free text; they are tried one after the other. */
const fitting = [
  (value: string) => value,
  () => '1',
  () => 'USD',
  () => 'other@example.org',
  () => 'https://example.org/',
  () => '2027-03-01',
];

/**
 * Sends a form with a text in each of its fields. Fields that take no free text are named in the answer, and get
 * something else the next time, so that what can be kept of the text is kept.
 *
 * @returns every answer, the last one last
 */
export async function fillIn(
  who: Visitor,
  form: PageForm,
  entry: FormEntry,
): Promise<readonly Response[]> {
  const answers: Response[] = [];
  const { text, headers, except = /^$/ } = entry;
  const entered = new Map(
    form.texts.map(({ name, value }) => [name, except.test(name) ? value : text]),
  );
  const files = form.files.map((name) => {
    const file = new File(['Some text.'], `${text.slice(0, 80)}.txt`, { type: 'text/plain' });
    return [name, file] as const;
  });
  for (const substitute of fitting) {
    const sent = { ...form.others, ...Object.fromEntries(entered), ...Object.fromEntries(files) };
    const answer = await who.post(form.action, sent, headers());
    answers.push(answer);
    if (answer.status !== 422) break;
    const faulty = faultyIn(await answer.clone().text());
    for (const { name, value } of form.texts)
      if (faulty.has(name)) entered.set(name, substitute(value));
  }
  return answers;
}

function faultyIn(html: string): ReadonlySet<string> {
  const tags = html.match(/<(?:input|textarea|select)\b[^>]*aria-invalid="true"[^>]*>/g) ?? [];
  return new Set(tags.map((tag) => /\bname="([^"]*)"/.exec(tag)?.[1] ?? ''));
}

/** What the fields send that nothing is typed into: of several boxes of one name all, of several choices the first. */
function entriesOf(parts: readonly Element[]): FormEntries {
  const entries: Record<string, readonly string[]> = {};
  for (const part of parts) {
    const name = nameOf(part);
    const value = sentBy(part);
    const before = entries[name] ?? [];
    if (value === undefined || (typeOf(part) === 'radio' && before.length > 0)) continue;
    entries[name] = [...before, value];
  }
  return entries;
}

function typeOf(part: Element): string {
  return part.tagName === 'input' ? (attribute(part, 'type') ?? 'text') : part.tagName;
}

function isText(part: Element): boolean {
  if (part.tagName === 'textarea') return true;
  return part.tagName === 'input' && ![...chosen, 'file'].includes(typeOf(part));
}

function nameOf(part: Element): string {
  return attribute(part, 'name') ?? '';
}

function valueIn(part: Element): string {
  return part.tagName === 'textarea' ? textOf(part) : (attribute(part, 'value') ?? '');
}

/** What a field sends that is not typed: its value, a day, a number, or the first choice that says something. */
function sentBy(part: Element): string | undefined {
  const value = valueIn(part);
  switch (typeOf(part)) {
    case 'select': {
      const options = elementsIn(part).filter(({ tagName }) => tagName === 'option');
      const selected = options.find((option) => attribute(option, 'selected') !== undefined);
      const told = options.find((option) => valueIn(option) !== '');
      return [selected, told].map((option) => option && valueIn(option)).find(Boolean);
    }
    case 'date':
      return value || '2027-03-01';
    case 'time':
      return value || '17:00';
    case 'number':
      return value || '1';
    case 'checkbox':
      // That there is none would contradict the text that is entered beside it.
      return value === 'none' || nameOf(part).endsWith('.none') ? undefined : value;
    case 'hidden':
    case 'radio':
      return value;
    default:
      return undefined;
  }
}

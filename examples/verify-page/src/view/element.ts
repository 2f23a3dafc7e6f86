/** What an element of the page is made of. Texts become text and nothing else, whoever wrote them. */
export interface ElementParts {
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Node | string)[];
}

/** Makes an element. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { class: className, attributes = {}, children = [] }: ElementParts = {},
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== undefined) made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** An element that the page has from the beginning. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} #${id}.`);
}

/** A button that does something, the main thing on its part of the page or another. */
export function button(
  label: string,
  { act, isMain = false }: { readonly act: () => void; readonly isMain?: boolean },
): HTMLButtonElement {
  const made = element('button', {
    class: isMain ? 'button' : 'button button-quiet',
    attributes: { type: 'button' },
    children: [label],
  });
  made.addEventListener('click', act);
  return made;
}

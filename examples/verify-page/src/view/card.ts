import { element } from './element.js';

/** A part of the result under a heading. */
export function card(title: string, children: readonly (Node | string)[]): HTMLElement {
  return element('section', {
    class: 'card',
    children: [element('h3', { children: [title] }), ...children],
  });
}

/** A part of the result that most people do not need, closed. */
export function closedCard(
  title: string,
  children: readonly (Node | string)[],
): HTMLDetailsElement {
  return element('details', {
    class: 'card',
    children: [
      element('summary', { children: [element('h3', { children: [title] })] }),
      ...children,
    ],
  });
}

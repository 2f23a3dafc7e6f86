import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** An element of a page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** A text of a page, with the elements that it stands in, the nearest first. */
interface PageText {
  readonly text: string;
  readonly within: readonly string[];
}

/** A page as browsers read it. */
export interface ReadPage {
  readonly elements: readonly Element[];
  readonly texts: readonly PageText[];
}

/** Reads a page as browsers do. */
export function readPage(html: string): ReadPage {
  const elements: Element[] = [];
  const texts: PageText[] = [];
  function walk(nodes: readonly Node[], within: readonly string[]): void {
    for (const node of nodes) {
      if (defaultTreeAdapter.isTextNode(node)) texts.push({ text: node.value, within });
      if (!defaultTreeAdapter.isElementNode(node)) continue;
      elements.push(node);
      walk(node.childNodes, [node.tagName, ...within]);
    }
  }
  walk(parse(html).childNodes, []);
  return { elements, texts };
}

/** The elements within an element, and the element itself. */
export function elementsIn(element: Element): readonly Element[] {
  const inside = element.childNodes.filter(defaultTreeAdapter.isElementNode);
  return [element, ...inside.flatMap(elementsIn)];
}

/** The value of an attribute; `undefined` where it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The text of an element and of what is in it. */
export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      return defaultTreeAdapter.isElementNode(node) ? textOf(node) : '';
    })
    .join('');
}

const ownTags = new Set(
  `html head meta title link script body a bdi p header nav search main footer section div span h1 h2 h3 h4 ul ol li dl dt
  dd table caption thead tbody tr th td form fieldset legend label input textarea select option optgroup button details
  summary strong em b code cite time img svg figure figcaption blockquote br hr abbr article progress output pre address`.split(
    /\s+/,
  ),
);

/**
 * What a page has that the portal's own pages never have: scripts, styles, handlers, frames, and addresses of others.
 */
export function foreignParts({ elements }: ReadPage): readonly string[] {
  return elements.flatMap((element) => {
    const { tagName, attrs } = element;
    const inSvg = element.namespaceURI !== 'http://www.w3.org/1999/xhtml';
    return [
      ...(ownTags.has(tagName) || inSvg ? [] : [`<${tagName}>`]),
      ...(tagName === 'script' && !isOwnScript(element) ? ['a script'] : []),
      ...(tagName === 'meta' && attribute(element, 'http-equiv') ? ['<meta http-equiv>'] : []),
      ...attrs
        .filter(({ name, value }) => !isHarmless(name, value))
        .map(({ name, value }) => `${tagName} ${name}="${value}"`),
    ];
  });
}

function isOwnScript(script: Element): boolean {
  return attribute(script, 'src') === '/assets/portal.js' && textOf(script) === '';
}

function isHarmless(name: string, value: string): boolean {
  if (name.startsWith('on') || name === 'style' || name === 'srcdoc') return false;
  if (name === 'src') return /^(\/(?!\/)|data:image\/(png|svg\+xml);)/.test(value);
  if (['href', 'action', 'formaction', 'cite', 'data'].includes(name))
    return /^(#|\/(?!\/)|https:\/\/|\?)/.test(value);
  return true;
}

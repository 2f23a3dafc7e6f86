import { SaxesParser, type SaxesTagNS } from 'saxes';
import { BadgeError } from '../errors.js';
import { hasLoneSurrogate } from '../json/json-rules.js';
import { type PictureLimits, tooLarge, utf8Length } from './picture-limits.js';
import { CredentialText } from './svg-credential-text.js';

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  /** The place behind the last unit. */
  readonly end: number;
}

/** An element that holds a credential. */
export interface SvgCredential extends Stretch {
  /** The compact JWS or JSON text, or `undefined` where the element holds something else than text. */
  readonly text: string | undefined;
}

/** What baking and unbaking need to know of an SVG picture. */
export interface SvgReading {
  /** The start tag of the root, or the whole root where it is written as one tag. */
  readonly rootTag: Stretch & { readonly name: string; readonly isEmpty: boolean };
  /** The credentials directly under the root, in the order of the file. */
  readonly credentials: readonly SvgCredential[];
  /** The badges of Open Badges 2.0 directly under the root, in the order of the file. */
  readonly olderBadges: readonly SvgCredential[];
}

/** The namespace and the local name of the element that holds a credential (Open Badges 3.0 §5.3.2). */
export const CREDENTIAL_ELEMENT = {
  namespace: 'https://purl.imsglobal.org/ob/v3p0',
  name: 'credential',
} as const;

const ROOT_ELEMENT = { namespace: 'http://www.w3.org/2000/svg', name: 'svg' };
const OPEN_BADGES_2_ELEMENT = { namespace: 'http://openbadges.org', name: 'assertion' };
const DEPTH_OF_CREDENTIALS = 2;

/**
 * Reads an SVG picture as XML, and finds the credentials in it.
 *
 * Refused: what is not well-formed XML 1.0 with namespaces, a document type, an entity beyond XML's own five, another
 * encoding than UTF-8, and anything over the limits. Nothing of the picture is run, fetched or drawn.
 *
 * @throws {BadgeError} `option.invalid` when no text was given, `picture.not-svg` for another root than `svg`,
 * `picture.too-large` over a limit, `picture.malformed` for all else
 * @see Namespaces in XML 1.0, https://www.w3.org/TR/xml-names/
 */
export function readSvg(
  svg: string,
  limits: Required<Pick<PictureLimits, 'bytes' | 'depth'>>,
): SvgReading {
  assertText(svg, limits.bytes);
  return new SvgReader(svg, limits.depth).read();
}

/** An element with a credential whose end is still to come, and the list that it goes into. */
interface OpenElement {
  readonly into: SvgCredential[];
  readonly start: number;
  readonly text: CredentialText;
}

class SvgReader {
  readonly #svg: string;
  readonly #maxDepth: number;
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #credentials: SvgCredential[] = [];
  #rootTag: SvgReading['rootTag'] | undefined;
  readonly #olderBadges: SvgCredential[] = [];
  #depth = 0;
  #open: OpenElement | undefined;

  constructor(svg: string, maxDepth: number) {
    this.#svg = svg;
    this.#maxDepth = maxDepth;
  }

  read(): SvgReading {
    const parser = this.#parser;
    parser.on('error', (cause) => this.#refuse(cause));
    parser.on('xmldecl', ({ encoding, version }) => assertDeclaration(encoding, version));
    parser.on('doctype', refuseDocumentType);
    parser.on('opentag', (tag) => this.#openTag(tag));
    parser.on('closetag', () => this.#closeTag());
    parser.on('text', (text) => this.#open?.text.add(text));
    parser.on('cdata', (text) => this.#open?.text.addCharacterData(text));
    parser.on('comment', () => this.#open?.text.addOther());
    parser.on('processinginstruction', () => this.#open?.text.addOther());
    parser.write(this.#svg).close();
    if (this.#rootTag === undefined) throw notSvg();
    return {
      rootTag: this.#rootTag,
      credentials: this.#credentials,
      olderBadges: this.#olderBadges,
    };
  }

  #openTag(tag: SaxesTagNS): void {
    this.#depth += 1;
    if (this.#depth > this.#maxDepth) {
      throw tooLarge(`elements nested in more than ${this.#maxDepth} levels`);
    }
    const end = this.#parser.position;
    // No tag holds a second "<", so the last one before its end begins it.
    const start = this.#svg.lastIndexOf('<', end - 1);
    if (this.#rootTag === undefined) {
      if (!isElement(tag, ROOT_ELEMENT)) throw notSvg();
      this.#rootTag = { name: tag.name, isEmpty: tag.isSelfClosing, start, end };
    }
    this.#open?.text.addOther();
    if (this.#depth !== DEPTH_OF_CREDENTIALS) return;
    const into = this.#listFor(tag);
    if (into === undefined) return;
    this.#open = { into, start, text: new CredentialText(tag.attributes.verify?.value) };
  }

  #listFor(tag: SaxesTagNS): SvgCredential[] | undefined {
    if (isElement(tag, CREDENTIAL_ELEMENT)) return this.#credentials;
    return isElement(tag, OPEN_BADGES_2_ELEMENT) ? this.#olderBadges : undefined;
  }

  #closeTag(): void {
    if (this.#open !== undefined && this.#depth === DEPTH_OF_CREDENTIALS) {
      const { into, start, text } = this.#open;
      into.push({ start, end: this.#parser.position, text: text.read() });
      this.#open = undefined;
    }
    this.#depth -= 1;
  }

  #refuse(cause: Error): never {
    if (this.#rootTag === undefined) throw notSvg(cause);
    const { line, column } = this.#parser;
    throw malformed(`It is no well-formed XML at line ${line}, column ${column}.`, cause);
  }
}

function isElement(
  { uri, local }: SaxesTagNS,
  element: { readonly namespace: string; readonly name: string },
): boolean {
  return uri === element.namespace && local === element.name;
}

function assertText(svg: string, maxBytes: number): void {
  if (typeof svg !== 'string') {
    throw new BadgeError('option.invalid', 'An SVG picture is given as text.', {
      path: '/svg',
      hint: 'Use bake and unbake for the bytes of a file.',
    });
  }
  if (utf8Length(svg) > maxBytes) throw tooLarge(`more than ${maxBytes} bytes`);
  if (hasLoneSurrogate(svg)) {
    throw malformed('It holds half a surrogate pair, which is not Unicode.');
  }
}

function assertDeclaration(encoding: string | undefined, version: string | undefined): void {
  if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
    throw malformed('It says that its encoding is another than UTF-8.');
  }
  // Version 1.1 takes other characters for line breaks.
  if (version !== '1.0') throw malformed('It is in another version of XML than 1.0.');
}

function refuseDocumentType(): never {
  throw new BadgeError(
    'picture.malformed',
    'The SVG picture declares a document type, which can change what is read.',
    { hint: 'Save it without the line that begins with <!DOCTYPE.' },
  );
}

function notSvg(cause?: Error): BadgeError {
  return new BadgeError('picture.not-svg', 'The text is no SVG picture.', {
    hint: `Give XML whose first element is svg in the namespace ${ROOT_ELEMENT.namespace}.`,
    cause,
  });
}

function malformed(defect: string, cause?: Error): BadgeError {
  return new BadgeError('picture.malformed', `The SVG picture is damaged. ${defect}`, {
    hint: 'Get the original file again, or save it once more as SVG in UTF-8.',
    cause,
  });
}

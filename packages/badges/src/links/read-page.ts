import { Parser } from 'htmlparser2';
import { alternate, mediaTypeOf, type TypedLink } from './alternates.js';
import { CREDENTIAL_TYPES } from './media-types.js';

/** What a page says of where its badge is. Addresses are as they stand there. */
export interface PageReading {
  /** What relative addresses are relative to, where the page says so. */
  readonly base?: string;
  /** Other forms of the page that can be a badge. */
  readonly alternates: readonly TypedLink[];
  /** Texts of JSON-LD that stand in the page. */
  readonly data: readonly string[];
  /** Addresses of files that the page offers for download. */
  readonly downloads: readonly string[];
  /** Pictures that stand for the page. */
  readonly pictures: readonly string[];
  /** Where a page that only warns of leaving leads to. */
  readonly wayOut?: string;
}

const MOST_CHARACTERS = 512 * 1024;
// Elements that are opened and not closed make each further one slower to read.
const MOST_DEPTH = 512;
const MOST_OF_A_KIND = 8;
const PIECE = 8 * 1024;

/**
 * Reads the beginning of a page for where its badge is. Nothing in it is run, rendered or fetched, and no tree is made.
 */
export function readPage(html: string): PageReading {
  const found = new PageFinds();
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      found.open(name, attributes);
    },
    ontext: (text) => found.text(text),
    onclosetag: (name) => {
      depth -= 1;
      found.close(name);
    },
  });
  const end = Math.min(html.length, MOST_CHARACTERS);
  for (let at = 0; at < end && depth <= MOST_DEPTH; at += PIECE) {
    parser.write(html.slice(at, Math.min(at + PIECE, end)));
  }
  return found.reading;
}

type Attributes = Readonly<Record<string, string>>;

/** Picks what counts from a stream of tags. */
class PageFinds {
  #base: string | undefined;
  #wayOut: string | undefined;
  readonly #alternates: TypedLink[] = [];
  readonly #data: string[] = [];
  readonly #downloads: string[] = [];
  readonly #pictures: string[] = [];
  /** The text of JSON-LD that has begun and not ended. */
  #script: string | undefined;

  get reading(): PageReading {
    return {
      ...(this.#base !== undefined && { base: this.#base }),
      alternates: this.#alternates,
      data: this.#data,
      downloads: this.#downloads,
      pictures: this.#pictures,
      ...(this.#wayOut !== undefined && { wayOut: this.#wayOut }),
    };
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'base') this.#base ??= attributes.href;
    if (name === 'link') this.#link(attributes);
    if (name === 'meta') this.#meta(attributes);
    if (name === 'a') this.#anchor(attributes);
    if (name === 'script' && mediaTypeOf(attributes.type) === 'application/ld+json')
      this.#script = '';
  }

  text(text: string): void {
    if (this.#script !== undefined) this.#script += text;
  }

  close(name: string): void {
    if (name !== 'script' || this.#script === undefined) return;
    keep(this.#data, this.#script);
    this.#script = undefined;
  }

  #link({ href, rel, type }: Attributes): void {
    for (const link of alternate({ href, rel, type })) keep(this.#alternates, link);
  }

  #meta({ property, name, content }: Attributes): void {
    if (/^og:image(?::(?:secure_)?url)?$/i.test(property ?? name ?? '') && content)
      keep(this.#pictures, content);
  }

  #anchor(attributes: Attributes): void {
    const { href, type, download } = attributes;
    if (!href) return;
    if (attributes['data-tracking-control-name'] === 'external_url_click') this.#wayOut ??= href;
    const isFile =
      download !== undefined && /\.(?:json|jwt|png|svg)(?:[?#]|$)/i.test(`${download || href}`);
    if (isFile || CREDENTIAL_TYPES.includes(mediaTypeOf(type))) keep(this.#downloads, href);
  }
}

function keep<Item>(list: Item[], item: Item): void {
  if (list.length < MOST_OF_A_KIND) list.push(item);
}

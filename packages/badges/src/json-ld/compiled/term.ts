import type { ActiveContext } from 'jsonld/lib/context.js';
import { isAbsoluteIri } from '../../model/iri.js';
import { leave } from './outside-subset.js';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const XSD_BOOLEAN = `${XSD}boolean`;
export const XSD_INTEGER = `${XSD}integer`;
export const XSD_DOUBLE = `${XSD}double`;
export const XSD_STRING = `${XSD}string`;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const RDF_TYPE = predicateOf(`${RDF}type`);
export const RDF_FIRST = predicateOf(`${RDF}first`);
export const RDF_REST = predicateOf(`${RDF}rest`);
export const RDF_NIL = `<${RDF}nil>`;

/** Something that a context says, and whether a result that relies on it was found equal to that of the reference. */
interface Confirmable {
  isConfirmed: boolean;
}

/** What a member name means. */
export type Term = KeywordTerm | PropertyTerm;

/** A name for the address of a thing, or for its types. */
export interface KeywordTerm extends Confirmable {
  readonly kind: '@id' | '@type';
}

/** A name for a property. */
export interface PropertyTerm extends Confirmable {
  readonly kind: 'property';
  /** As it stands between subject and object. */
  readonly predicate: string;
  /** What a text is: an address, a term or an address, or a text. */
  readonly text: '@id' | '@vocab' | 'literal';
  /** Of values that are no addresses, where the context says so. */
  readonly datatype: string | undefined;
  readonly isList: boolean;
  /** Applied to what stands under the name; `undefined` where there is none. */
  readonly context: object | null | undefined;
}

/** A type that a context defines. */
export interface TypeTerm extends Confirmable {
  readonly name: string;
  /** As it stands in a statement. */
  readonly node: string;
  /** Applied to what is of the type; `undefined` where there is none. */
  readonly context: object | undefined;
}

/** What a definition says of a name; leaves what this folder has no rule for. */
export function termOf(mapping: Mapping): Term {
  const id = iriIn(mapping);
  if (id === '@id' || id === '@type') return { kind: id, isConfirmed: false };
  if (memberOf(mapping, 'reverse') === true || UNUSUAL.some((name) => hasMember(mapping, name)))
    leave();
  const predicate = predicateOf(id);
  // Types that are said in two ways are two statements to the processor.
  if (predicate === RDF_TYPE) leave();
  const type = memberOf(mapping, '@type');
  const isAddress = type === '@id' || type === '@vocab';
  return {
    kind: 'property',
    predicate,
    text: isAddress ? type : 'literal',
    datatype: isAddress || type === undefined ? undefined : datatypeOf(type),
    isList: isListOf(memberOf(mapping, '@container')),
    context: contextOf(mapping),
    isConfirmed: false,
  };
}

/** What a definition says of a type; leaves what this folder has no rule for. */
export function typeTermOf(name: string, mapping: Mapping): TypeTerm {
  const node = nodeOf(iriIn(mapping));
  const context = contextOf(mapping);
  return context === null ? leave() : { name, node, context, isConfirmed: false };
}

/** The address or keyword that a definition leads to. */
export function iriIn(mapping: Mapping): unknown {
  return memberOf(mapping, '@id');
}

/** An address as it stands in a statement. Every absolute IRI is one for the processor, and none needs escapes. */
export function nodeOf(iri: unknown): string {
  return typeof iri === 'string' && isAbsoluteIri(iri) ? `<${iri}>` : leave();
}

/** The start of an address that a name before a colon stands for; `undefined` where it stands for none. */
export function prefixOf(active: ActiveContext, name: string): string | undefined {
  const mapping = active.mappings.get(name);
  const id = iriIn(mapping);
  if (!memberOf(mapping, '_prefix')) return undefined;
  return typeof id === 'string' ? id : leave();
}

const UNUSUAL: readonly string[] = ['@nest', '@index', '@language', '@direction'];

function predicateOf(iri: unknown): string {
  return ` ${nodeOf(iri)} `;
}

/** Texts of doubles are written anew, and texts in a language have no type of their own in N-Quads. */
const OTHERWISE_WRITTEN: ReadonlySet<unknown> = new Set([XSD_DOUBLE, `${RDF}langString`]);

function datatypeOf(type: unknown): string | undefined {
  if (type === XSD_STRING) return type;
  if (OTHERWISE_WRITTEN.has(type)) leave();
  return typeof type === 'string' && isAbsoluteIri(type) ? type : leave();
}

function isListOf(container: unknown): boolean {
  if (container === undefined) return false;
  if (!Array.isArray(container)) return leave();
  if (container.some((kind) => kind !== '@set' && kind !== '@list')) leave();
  return container.includes('@list');
}

function contextOf(mapping: Mapping): object | null | undefined {
  const context = memberOf(mapping, '@context');
  if (context === undefined || context === null) return context;
  return typeof context === 'object' && !Array.isArray(context) ? context : leave();
}

type Mapping = object | null | undefined;

function memberOf(mapping: Mapping, name: string): unknown {
  return hasMember(mapping, name) ? Reflect.get(Object(mapping), name) : undefined;
}

function hasMember(mapping: Mapping, name: string): boolean {
  return mapping !== undefined && mapping !== null && Object.hasOwn(mapping, name);
}

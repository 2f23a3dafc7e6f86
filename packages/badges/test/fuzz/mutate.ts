import fc from 'fast-check';
import { edit, type Json, pointersOf, valueAt } from '../support/json-edit.js';

/** Changes a document, in some place that a number picks. */
type Change = (document: Json, at: number) => Json;

/** Ways to change a document in a few places, with names and values that mean something to JSON-LD or to a check. */
export function mutationsOf(model: Json): fc.Arbitrary<(document: Json) => Json> {
  const step = fc.record({ change: changesWith(model), at: fc.nat() });
  return fc
    .array(step, { minLength: 1, maxLength: 3 })
    .map(
      (steps) => (document) =>
        steps.reduce<Json>(
          (changed, { change, at }) => attempt(() => change(changed, at)) ?? changed,
          document,
        ),
    );
}

function changesWith(model: Json): fc.Arbitrary<Change> {
  const meaningful = meaningfulIn(model);
  return fc.oneof(
    meaningful.map(
      (value): Change =>
        (document, at) =>
          edit(document, { [pointerIn(document, at)]: value }),
    ),
    fc.constant<Change>((document, at) => edit(document, { [pointerIn(document, at)]: undefined })),
    fc.record({ name: names, value: meaningful }).map(
      ({ name, value }): Change =>
        (document, at) => {
          const pointer = pointerIn(document, at);
          const isObject =
            typeof valueAt(document, pointer) === 'object' && valueAt(document, pointer) !== null;
          return edit(document, { [`${isObject ? pointer : ''}/${name}`]: value });
        },
    ),
    fc.nat().map(
      (other): Change =>
        (document, at) => {
          const [from, to] = [pointerIn(document, at), pointerIn(document, other)];
          return edit(document, { [from]: valueAt(document, to), [to]: valueAt(document, from) });
        },
    ),
    fc.constant<Change>((document, at) => {
      const pointer = pointerIn(document, at);
      return edit(document, { [pointer]: [valueAt(document, pointer)] });
    }),
  );
}

/** Names and values that mean something to JSON-LD or to a check. */
function meaningfulIn(model: Json): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -0,
      1e-7,
      2 ** 53,
      '',
      '_:b0',
      [],
      {},
      [null],
      [[]],
      { '@value': 'x' },
      { '@value': 'x', '@language': 'en' },
      { '@id': '_:b0' },
      { '@set': [] },
      { '@list': [] },
      { id: model.id },
      { id: model.id, type: ['VerifiableCredential'], validUntil: '2036-01-01T00:00:00Z' },
      { '@context': {} },
      'did:example:eve',
      '2036-01-01T00:00:00Z',
      [model.proof].flat()[0],
      model['@context'],
    ),
    fc.constantFrom(...pointersOf(model)).map((pointer) => valueAt(model, pointer)),
    fc.jsonValue({ maxDepth: 2 }),
  );
}

const names = fc.oneof(
  fc.constantFrom(
    '@context',
    '@id',
    '@type',
    '@graph',
    '@included',
    '@nest',
    '@reverse',
    '@index',
    '@value',
    '__proto__',
    'constructor',
    'id',
    'type',
    'proof',
    'issuer',
    'validFrom',
    'validUntil',
    'issuanceDate',
    'expirationDate',
    'credentialStatus',
    'credentialSubject',
    'endorsement',
    'evidence',
    'toString',
    'https:~1~1www.w3.org~12018~1credentials#validUntil',
  ),
  fc.string({ maxLength: 4 }).map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1')),
);

/** A pointer to something in the document as it is by now. */
function pointerIn(document: Json, at: number): string {
  const pointers = pointersOf(document);
  return pointers[at % Math.max(1, pointers.length)] ?? '/id';
}

/** The result, or nothing where a change does not fit what earlier changes left. */
function attempt(change: () => Json): Json | undefined {
  try {
    return change();
  } catch {
    return undefined;
  }
}

import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  isKnownContext,
  knownContext,
  knownContextUrls,
} from '../../src/json-ld/known-contexts.js';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../support/contexts.js';

describe('serves each context that it names', () => {
  test.each(knownContextUrls())('%s', async (url) => {
    expect(isKnownContext(url)).toBe(true);
    expect(await knownContext(url)).toHaveProperty('@context');
  });
});

test.each([
  'https://www.w3.org/ns/credentials/v2/',
  'http://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/ns/credentials/undefined-terms/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.4.json',
  '',
])('does not know %s', async (url) => {
  expect(isKnownContext(url)).toBe(false);
  expect(await knownContext(url)).toBeUndefined();
});

test('has the terms that were added to Open Badges 3.0.3 later', async () => {
  const terms = Reflect.get((await knownContext(OPEN_BADGES_3_0_3)) ?? {}, '@context');
  expect(terms).toHaveProperty('endorsementJwt');
  expect(terms).toHaveProperty('jti');
});

describe('takes no other copy than the one it was made with', () => {
  afterEach(() => {
    vi.doUnmock('@digitalbazaar/credentials-context');
    vi.resetModules();
  });

  test.each([
    ['a copy with one letter changed', (text: string) => text.replace('validUntil', 'validuntil')],
    [
      'a copy with a term more',
      (text: string) => text.replace('{', '{"expiry":"https://example.org/",'),
    ],
    ['no copy', () => undefined],
  ])('%s', async (_, change) => {
    const { contexts } = await import('@digitalbazaar/credentials-context');
    const text = change(JSON.stringify(contexts.get(CREDENTIALS_V2)));
    const replaced = new Map(text === undefined ? [] : [[CREDENTIALS_V2, JSON.parse(text)]]);
    vi.resetModules();
    vi.doMock('@digitalbazaar/credentials-context', () => ({ contexts: replaced }));
    const fresh = await import('../../src/json-ld/known-contexts.js');
    await expect(fresh.knownContext(CREDENTIALS_V2)).rejects.toThrow('is not the one');
  });
});

interface Term {
  readonly name: string;
  readonly definition: Readonly<Record<string, unknown>>;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly path: string;
}

/** Every term of a context, and of the contexts within it. */
function termsOf(context: unknown, path: string): readonly Term[] {
  if (Array.isArray(context)) return context.flatMap((part) => termsOf(part, path));
  const entries = Object.entries(Object(context)).filter(([name]) => !name.startsWith('@'));
  const prefixes = new Map(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return entries.flatMap(([name, value]) => {
    const definition = typeof value === 'string' ? { '@id': value } : { ...Object(value) };
    const own: Term = { name, definition, prefixes, path: `${path} ${name}` };
    return [own, ...termsOf(definition['@context'] ?? {}, own.path)];
  });
}

function iriOf({ name, definition, prefixes }: Term): string {
  const id = String(definition['@id'] ?? name);
  const [prefix = '', ...rest] = id.split(':');
  const base = prefixes.get(prefix);
  return base === undefined || rest.length === 0 ? id : `${base}${rest.join(':')}`;
}

describe('has no second way to say what decides over a badge', async () => {
  const contexts = await Promise.all(
    knownContextUrls().map(async (url) =>
      termsOf(Reflect.get((await knownContext(url)) ?? {}, '@context'), url),
    ),
  );
  const terms = contexts.flat();

  test.each([
    'validFrom',
    'validUntil',
    'issuanceDate',
    'expirationDate',
    'credentialStatus',
    'credentialSubject',
    'issuer',
    'proof',
    'expires',
    'created',
    'proofPurpose',
    'verificationMethod',
    'previousProof',
    'identityHash',
    'endorsement',
  ])('%s', (name) => {
    const iris = new Set(terms.filter((term) => term.name === name).map(iriOf));
    expect(iris.size).toBeGreaterThan(0);
    const aliases = terms.filter((term) => iris.has(iriOf(term)) && term.name !== name);
    expect(aliases.map(({ path }) => path)).toEqual([]);
  });

  test('and no names for keywords but id and type', () => {
    const keywords = terms.filter((term) => iriOf(term).startsWith('@'));
    expect(new Set(keywords.map((term) => `${term.name} ${iriOf(term)}`))).toEqual(
      new Set(['id @id', 'type @type']),
    );
  });

  test('and no containers whose keys the signature would not cover', () => {
    const containers = terms.flatMap(({ definition }) => definition['@container'] ?? []);
    expect(new Set(containers.flat())).toEqual(new Set(['@set', '@list', '@graph']));
  });

  test('and no term that turns a statement round or nests it', () => {
    const turned = terms.filter(
      ({ definition }) =>
        '@reverse' in definition || '@nest' in definition || '@index' in definition,
    );
    expect(turned).toEqual([]);
  });
});

import { edit, type Json } from '../../support/json-edit.js';
import { badgeBy, signedWith } from '../badge.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { ed25519 } from '../keys.js';

const key = ed25519();
const good = signedWith(badgeBy(key.did), key);
const text = good.then((badge) => JSON.stringify(badge));
const utf8 = (value: string) => new TextEncoder().encode(value);

/** What people hand over that is not, or not quite, the badge as it was issued. */
export function inputCases(): Promise<readonly CorpusCase[]> {
  return casesOf('input', [...textCases(), ...sizeCases(), ...otherCases()]);
}

function textCases(): readonly CaseDraft[] {
  const changed = (
    title: string,
    change: (json: string) => string | Uint8Array,
    expected: CaseDraft['expected'],
    threats: readonly string[],
  ): CaseDraft => ({ title, threats, input: text.then(change), expected });
  return [
    changed('as text', (json) => json, ['valid'], []),
    changed('as bytes', utf8, ['valid'], []),
    changed('with space around it', (json) => `\n ${json}\t`, ['valid'], []),
    changed('with a byte order mark', (json) => utf8(`\uFEFF${json}`), ['valid'], ['T27']),
    changed(
      'in UTF-16',
      (json) => new Uint8Array(Buffer.from(json, 'utf16le')),
      ['invalid', 'input.unreadable'],
      ['T27'],
    ),
    changed(
      'with a byte that is no UTF-8',
      (json) => Uint8Array.from([...utf8(json.slice(0, -1)), 0xff, 0x7d]),
      ['invalid', 'input.unreadable'],
      ['T27'],
    ),
    changed(
      'with half a character',
      (json) => json.replace('Facilitation', '\\ud800'),
      ['invalid', 'input.unreadable'],
      ['T27'],
    ),
    changed(
      'with its end named twice',
      (json) =>
        json.replace(
          '{',
          '{"validUntil":"2030-01-01T00:00:00Z","validUntil":"2031-01-01T00:00:00Z",',
        ),
      ['invalid', 'input.unreadable'],
      ['T26'],
    ),
    changed(
      'with a name written in another way twice',
      (json) =>
        json.replace(
          '{',
          '{"validU\\u006etil":"2030-01-01T00:00:00Z","validUntil":"2031-01-01T00:00:00Z",',
        ),
      ['invalid', 'input.unreadable'],
      ['T26'],
    ),
    changed('with a comment', (json) => `${json}// signed`, ['invalid', 'input.unreadable'], []),
    changed('cut off', (json) => json.slice(0, -10), ['invalid', 'input.unreadable'], []),
    changed('twice', (json) => json + json, ['invalid', 'input.unreadable'], []),
    changed(
      'with a prototype',
      (json) => json.replace('{', '{"__proto__":{"validUntil":"2030-01-01T00:00:00Z"},'),
      ['invalid', 'json-ld.form'],
      ['T25'],
    ),
    {
      ...changed(
        'with letters that look the same',
        (json) => json.replace('Example Network', 'Exаmple Network'),
        ['invalid', 'proof.signature'],
        ['T34'],
      ),
      warnings: ['text.suspicious'],
    },
  ];
}

function sizeCases(): readonly CaseDraft[] {
  const large = (title: string, changes: Json): CaseDraft => ({
    title,
    threats: ['T24'],
    input: good.then((badge) => edit(badge, changes)),
    expected: ['invalid', 'input.too-large'],
  });
  const deep = Array.from({ length: 60 }).reduce<unknown>((inner) => [inner], 'x');
  return [
    large('nested too deep', { '/credentialSubject/achievement/tag': deep }),
    large('with too many values', {
      '/credentialSubject/achievement/tag': Array.from({ length: 4_000 }, () => 'x'),
    }),
    large('with a text too long', { '/credentialSubject/narrative': 'x'.repeat(3 * 1024 * 1024) }),
    large('with a name too long', { [`/${'x'.repeat(300)}`]: 1 }),
    {
      title: 'larger than anything real',
      threats: ['T24'],
      input: `{"a":"${'x'.repeat(5 * 1024 * 1024)}"}`,
      expected: ['invalid', 'input.too-large'],
    },
  ];
}

function otherCases(): readonly CaseDraft[] {
  const other = (
    title: string,
    input: Json | string,
    code: 'input.not-an-open-badge' | 'input.unreadable' = 'input.not-an-open-badge',
  ): CaseDraft => ({ title, threats: ['T5'], input, expected: ['invalid', code] });
  return [
    other('a presentation', {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [],
    }),
    other('a credential that is no badge', {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential', 'DegreeCredential'],
    }),
    other('any JSON object', { hello: 'world' }),
    other('a JSON list', '[]'),
    other('a JSON number', '7'),
    other('words', 'This is a badge.', 'input.unreadable'),
    other('nothing', '', 'input.unreadable'),
  ];
}

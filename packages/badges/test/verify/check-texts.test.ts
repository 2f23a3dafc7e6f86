import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { checkTexts } from '../../src/verify/check-texts.js';
import { NOW, unsignedBadge } from '../support/badges.js';
import { edit } from '../support/json-edit.js';
import { signed } from '../support/sign.js';

/** How many suspicions a name of the issuer raises. */
function suspicionsOf(name: string): number {
  const credentialSubject = { type: ['AchievementSubject'], achievement: { name: 'A' } };
  return checkTexts({ issuer: { id: 'did:web:a.example', name }, credentialSubject }).length;
}

describe('has no suspicion of', () => {
  test.each([
    ['Example Network'],
    ['Université de Genève, Faculté №\u00A02'],
    ['Санкт-Петербургский университет'],
    ['Πανεπιστήμιο Αθηνών'],
    ['東京大学 Tokyo 大学院'],
    ['서울대학교'],
    ['جامعة القاهرة'],
    ['دانشگاه آزاد می\u200Cشود'],
    ['क्\u200Dष'],
    ['University of Сибирь'],
    ['β-Carotene Lab, 5 µm'],
    ['Families 👨\u200D👩\u200D👧'],
    [''],
  ])('%s', (name) => {
    expect(suspicionsOf(name)).toBe(0);
  });
});

describe('suspects a name with', () => {
  test.each([
    ['Cyrillic letters among Latin ones', 'Exаmple Network'],
    ['Greek letters among Latin ones', 'Example Netwοrk'],
    ['Latin letters among Cyrillic ones', 'Московский yниверситет'],
    ['Cherokee letters among Latin ones', 'ᎪBC'],
    ['a space of no width', 'Exam\u200Bple'],
    ['a joiner in Latin letters', 'Exam\u200Dple'],
    ['a mark that turns the direction', 'Example \u202Egro.live'],
    ['an isolate', '\u2066Example'],
    ['a soft hyphen', 'Exam\u00ADple'],
    ['a line break', 'Example\nNetwork'],
    ['a line separator', 'Example\u2028Network'],
    ['tag characters', 'Example\u{E0041}'],
  ])('%s', (_, name) => {
    expect(suspicionsOf(name)).toBe(1);
  });
});

test('tells where a text is suspicious, and leaves the verdict alone', async () => {
  const name = 'Exаmple';
  const changes = {
    '/name': name,
    '/issuer/name': name,
    '/credentialSubject/achievement/name': name,
  };
  const badge = await signed(edit(unsignedBadge(), changes));
  const { verdict, warnings } = await verifyBadge(badge, { now: NOW });
  expect(verdict).toBe('valid');
  expect(warnings.map(({ code, path }) => [code, path])).toEqual(
    Object.keys(changes).map((path) => ['text.suspicious', path]),
  );
});

test('suspects an address of an issuer with letters beyond the Latin alphabet', async () => {
  const issuer = { id: 'https://аррӏе.example/', type: ['Profile'] };
  const report = await verifyBadge(unsignedBadge({ issuer }), { now: NOW, online: false });
  expect(report.warnings.map(({ code, path }) => [code, path])).toEqual([
    ['text.suspicious', '/issuer/id'],
  ]);
});

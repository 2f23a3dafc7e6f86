import { describe, expect, test } from 'vitest';
import { readsLike } from '../../src/trust/reads-like.js';

describe('reads like “Example University”:', () => {
  test.each([
    ['the same', 'Example University'],
    ['capitals', 'EXAMPLE UNIVERSITY'],
    ['other spaces', ' Example\u00A0 University'],
    ['no space', 'ExampleUniversity'],
    ['a character that cannot be seen', 'Exam\u200Bple University'],
    ['punctuation', 'Example-University.'],
    ['accents', 'Éxample Universitý'],
    ['Cyrillic letters', 'Ехаmрlе Unіvеrѕіtу'],
    ['Greek letters', 'Εxαmplε Uνiversity'.replaceAll('ε', 'e').replaceAll('ν', 'n')],
    ['wide letters', 'Ｅｘａｍｐｌｅ University'],
    ['bold letters', '𝐄𝐱𝐚𝐦𝐩𝐥𝐞 University'],
    ['a capital I for an l', 'ExampIe University'],
    ['a digit for an l', 'Examp1e University'],
  ])('%s', (_, name) => {
    expect(readsLike(name, ['Sample', 'Example University'])).toBe(true);
    expect(readsLike('Example University', [name])).toBe(true);
  });
});

describe('reads otherwise:', () => {
  test.each([
    ['another name', 'Sample University', 'Example University'],
    ['a longer name', 'Example University Press', 'Example University'],
    ['nothing', '', 'Example University'],
    ['nothing and nothing', '', ''],
    ['signs alone', '***', '---'],
    ['words of another script', 'Пример', 'Example'],
    ['numbers', 'School 25', 'School 26'],
  ])('%s', (_, one, other) => {
    expect(readsLike(one, [other])).toBe(false);
  });

  test('names in scripts with no cases are told apart', () => {
    expect(readsLike('東京大学', ['東京大学'])).toBe(true);
    expect(readsLike('東京大学', ['京都大学'])).toBe(false);
  });
});

test('a name of two megabytes is compared in no time, and spaces do not hide what it reads like', () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `University ${index}`);
  const before = process.cpuUsage();
  expect(readsLike('\uFDFA'.repeat(700_000), names)).toBe(false);
  expect(readsLike(`University 7${' '.repeat(2_000_000)}`, names)).toBe(true);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(1);
});

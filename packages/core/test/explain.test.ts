import { describe, expect, it } from 'vitest';
import { assess, campusCompactCep, explain } from '../src/index.js';
import { attested, modelProposal } from './fixtures/campus-compact-cep/cop-proposal.js';
import { errorOf } from './support/error-of.js';

const asOf = '2026-01-15';
const explained = (facts: unknown, format: 'text' | 'markdown' = 'text') =>
  explain(assess(campusCompactCep, 'cop-proposal', facts, { asOf }), { format });

describe('explain', () => {
  it.each([
    [modelProposal, 'The CoP proposal meets the rules.'],
    [
      { ...modelProposal, enrollmentPeriod: null },
      'The CoP proposal meets the rules; 1 recommendation is not followed.',
    ],
    [
      { ...modelProposal, attestations: attested(false) },
      'The CoP proposal meets the rules; 3 recommendations are not followed.',
    ],
    [{ participantCount: 16 }, 'The CoP proposal does not meet the rules: 1 rule is broken.'],
    [{}, 'It is not known yet whether the CoP proposal meets the rules: 4 rules are undecided.'],
  ])('begins with the outcome in one sentence', (facts, sentence) => {
    expect(explained(facts).split('\n')[0]).toBe(sentence);
    expect(explained(facts, 'markdown').split('\n')[0]).toBe(`**${sentence}**`);
  });

  it('says what to do first, and last what nothing depends on', () => {
    const facts = { participantCount: 16, competencyAreaIds: [], leaders: [{}], openToRoles: [] };
    const headings = explained({ ...facts, enrollmentPeriod: null, level: null })
      .split('\n')
      .filter((line) => /^[A-Z].*:$/.test(line));
    expect(headings).toEqual([
      'What must change:',
      'What must still be told:',
      'What is recommended:',
      'Recommendations that are still open:',
      'What is in order:',
      'What is left open, and nothing depends on:',
      'What does not apply:',
    ]);
  });

  it('writes each finding with its source and its reading', () => {
    expect(explained({ participantCount: 16 })).toContain(
      [
        'What must change:',
        '- The CoP has 16 participants; at most 15 may take part.',
        '  Source: Hosting or Co-facilitating a Community of Practice, FAQ 3',
        '  Reading: cep.cap-counts = participants',
      ].join('\n'),
    );
  });

  it('names a source for every finding', () => {
    const lines = explained(modelProposal).split('\n');
    const sources = lines.filter(
      (line) =>
        line.includes('Community of Practice,') || line.includes('Preparation Opportunities,'),
    );
    expect(sources).toHaveLength(
      campusCompactCep.rules.filter(({ subjects }) => subjects.includes('cop-proposal')).length,
    );
  });

  it('says what the rule asks for where facts are missing', () => {
    expect(explained({})).toContain(
      '- A CoP has at most 15 participants.\n  Not known yet: participantCount.',
    );
  });

  it('makes invisible characters of the facts visible', () => {
    const text = explained({ proposer: { kind: 'a\u202eb\u0007\n- c' } });
    expect(text).toContain('"a\\u{202e}b\\u{7}\\u{a}- c"');
  });

  it('makes those of a stored assessment visible too', () => {
    const assessment = assess(campusCompactCep, 'cop-proposal', {}, { asOf });
    const [first, ...others] = assessment.findings;
    expect(first).toBeDefined();
    const findings = first ? [{ ...first, message: 'x\u202ey\u001b[31m' }, ...others] : [];
    expect(explain({ ...assessment, findings })).toContain('x\\u{202e}y\\u{1b}[31m');
  });

  it.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[click](https://evil.example)', '\\[click\\](https:/\\/evil.example)'],
    ['**bold** _and_ `code`', '\\*\\*bold\\*\\* \\_and\\_ \\`code\\`'],
    ['www.evil.example', 'www\\.evil.example'],
    ['a|b # c', 'a\\|b \\# c'],
  ])('escapes Markdown: %s', (kind, escaped) => {
    expect(explained({ proposer: { kind } }, 'markdown')).toContain(escaped);
  });

  it('refuses another format', () => {
    const assessment = assess(campusCompactCep, 'cop-proposal', {}, { asOf });
    const ask = (format: string) => Reflect.apply(explain, undefined, [assessment, { format }]);
    expect(errorOf(() => ask('html'))).toMatchObject({ code: 'format.unknown', path: '/format' });
    expect(errorOf(() => ask('toString')).code).toBe('format.unknown');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainReport, type VerificationReport } from '../../src/index.js';
import { unsignedBadge } from '../support/badges.js';
import { explained } from '../support/explained.js';
import { edit } from '../support/json-edit.js';
import { didKeyOfSeed, signed } from '../support/sign.js';

const DID = didKeyOfSeed();
describe('hostile text stays inert', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '\u001b[31mred\u001b[0m',
      '\u009b31m',
      '\u202egnp.exe',
      '\u2066isolate',
      '\u200b\u200d\ufeff',
      'line\nbreak',
      'line\r\nbreak',
      'line\u2028break\u2029',
      '\u0000\u0007\u0008',
      '[link](javascript:alert(1))',
      '![picture](https://evil.example/x.png)',
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '&lt;script&gt;',
      '**bold** _em_ `code`',
      '# heading',
      '> quote',
      '- list\n- list',
      '1. list',
      '| a | b |',
      'https://evil.example/',
      'www.evil.example',
      '\\[a](b)',
      '~~gone~~',
      '[ref]: https://evil.example',
      '\u{e0041}\u{e0042}',
      '```\ncode',
      '--- \n***',
      '<!-- -->',
      ']( javascript:1 )',
      'mailto:a@evil.example',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  function reportWith(text: string): VerificationReport {
    const problem = {
      code: 'proof.signature',
      message: text,
      hint: text,
      path: `/${text}`,
    } as const;
    return {
      verdict: 'invalid',
      assurance: 'signed',
      recipient: 'not-checked',
      source: [],
      problems: [problem],
      warnings: [{ ...problem, code: 'schema.lenient' }],
      issuer: { id: `did:web:example.org:${text}`, name: text, trust: 'trusted', listedAs: text },
      badge: {
        id: text,
        name: text,
        description: text,
        criteria: text,
        recipientId: text,
        validFrom: text,
        validUntil: text,
      },
      checks: [{ id: 'input', status: 'not-run', why: text }],
    };
  }

  const plain = reportWith('x');

  test('in both formats: no control, no direction, no hidden character, no new line', () => {
    const lines = explainReport(plain).split('\n').length;
    fc.assert(
      fc.property(hostile, fc.constantFrom('text', 'markdown'), (text, format) => {
        const output = explainReport(reportWith(text), { format });
        expect(output).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Zp}/u);
        expect(output.split('\n')).toHaveLength(lines);
      }),
      { numRuns: 300 },
    );
  });

  test('in Markdown: every character that could act stands behind a backslash', () => {
    const frame = explainReport(plain, { format: 'markdown' });
    fc.assert(
      fc.property(hostile, (text) => {
        const output = explainReport(reportWith(text), { format: 'markdown' });
        const unescaped = output.replace(/\\[!-/:-@[-`{-~]/g, '');
        expect(unescaped).not.toMatch(/[<>[\]`*_!|#&~\\]/);
        expect(unescaped.match(/[()]/g)?.length).toBe(
          frame.replace(/\\[!-/:-@[-`{-~]/g, '').match(/[()]/g)?.length,
        );
        expect(unescaped).not.toMatch(/https?:|javascript:|mailto:|www\./);
      }),
      { numRuns: 300 },
    );
  });

  test('in messages of a real badge', async () => {
    const name = '\u001b[2J[x](javascript:alert(1))<b>\u202e';
    const badge = await signed(
      unsignedBadge({ name, issuer: { id: DID, type: ['Profile'], name } }),
    );
    const text = await explained(edit(badge, { [`/${name.replaceAll('/', '~1')}`]: name }));
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  });

  test('in identifiers: nothing but the letters of addresses', () => {
    const text = 'x\u2800who is\u3164on your list';
    const output = explainReport(reportWith(text));
    const shown = 'x\\u{2800}who\\u{20}is\\u{3164}on\\u{20}your\\u{20}list';
    expect(output).toContain(`did:web:example.org:${shown} (example.org), who is`);
    expect(output).toContain(`to: ${shown}; whether`);
  });

  test('and long text is cut', () => {
    const output = explainReport(reportWith('x'.repeat(100_000)));
    expect(output.length).toBeLessThan(10_000);
  });
});

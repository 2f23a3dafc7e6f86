import { describe, expect, it } from 'vitest';
import { assess, campusCompactCep, type ExplanationMessages, explain } from '../../src/index.js';
import { errorOf } from '../support/error-of.js';

const asOf = '2026-01-15';
const proposal = assess(campusCompactCep, 'cop-proposal', { participantCount: 16 }, { asOf });
const explained = (messages: ExplanationMessages, format: 'text' | 'markdown' = 'text') =>
  explain(proposal, { format, messages });

describe('a message', () => {
  it('takes the place of the usual one of a finding, and of no other', () => {
    const messages = { 'cep-cop-max-participants.violated': 'Mehr als fünfzehn.' };
    const lines = explained(messages).split('\n');
    const usual = explained({}).split('\n');
    expect(lines.filter((line, index) => line !== usual[index])).toEqual(['- Mehr als fünfzehn.']);
  });

  it('may be written from what was found', () => {
    const text = explained({
      'cep-cop-max-participants.violated': ({ observed, parameters }) =>
        `${observed} > ${parameters.maxParticipants}`,
    });
    expect(text).toContain('- 16 > 15\n');
  });

  it('of another status is not used', () => {
    expect(explained({ 'cep-cop-max-participants.satisfied': 'Fein.' })).toBe(explained({}));
  });

  it('can be that of a heading or an outcome', () => {
    const messages = {
      'heading.broken': 'Zuerst',
      'outcome.does-not-meet': 'Noch nicht.',
      'outcome.meets': 'Gut.',
    } as const;
    expect(explained(messages).split('\n').slice(0, 5)).toContain('Zuerst:');
    expect(explained(messages).split('\n')[0]).toBe('Noch nicht.');
  });

  it('is made as safe to print as any other', () => {
    const messages = { 'cep-cop-max-participants.violated': '*\u202ex' };
    expect(explained(messages, 'markdown')).toContain('- \\*\\\\u\\{202e\\}x');
  });

  it('leaves the assessment as it was', () => {
    const before = structuredClone(proposal);
    explained({ 'cep-cop-max-participants.violated': 'Anders.' });
    expect(proposal).toEqual(before);
  });

  it.each([
    'cep-cop-max-participants',
    'cep-cop-max-participants.broken',
    'heading.top',
    'outcome.good',
    '.violated',
  ])('is refused for a code that nothing has: %s', (code) => {
    const messages: Record<string, string> = { [code]: 'x' };
    expect(errorOf(() => explained(messages))).toMatchObject({
      code: 'message.unknown-code',
      path: `/messages/${code}`,
    });
  });
});

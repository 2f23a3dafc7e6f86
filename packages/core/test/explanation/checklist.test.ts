import { describe, expect, it } from 'vitest';
import { assess, campusCompactCep, explain } from '../../src/index.js';
import { modelProposal } from '../fixtures/campus-compact-cep/cop-proposal.js';
import { errorOf } from '../support/error-of.js';

const asOf = '2026-01-15';
const checklist = (facts: unknown, format: 'text' | 'markdown' = 'text') =>
  explain(assess(campusCompactCep, 'cop-proposal', facts, { asOf }), {
    format,
    layout: 'checklist',
  });

describe('a checklist', () => {
  it('has an open box for what must change, and says why', () => {
    expect(checklist({ participantCount: 16 })).toContain(
      [
        'What must change:',
        '- [ ] A CoP has at most 15 participants.',
        '  The CoP has 16 participants; at most 15 may take part.',
        '  Source: Hosting or Co-facilitating a Community of Practice, FAQ 3',
        '  Reading: cep.cap-counts = participants',
      ].join('\n'),
    );
  });

  it('has a blank for each fact that is not known', () => {
    const { findings } = assess(campusCompactCep, 'cop-proposal', {}, { asOf });
    const asked = findings.filter(({ status, modality, binds }) => {
      return status === 'unknown' && (modality === 'must' || modality === 'should' || binds);
    });
    const lines = checklist({}).split('\n');
    for (const path of asked.flatMap(({ missing = [] }) => missing)) {
      expect(lines).toContain(`  ${path}: ________`);
    }
  });

  it('ticks what is in order, and leaves out what nothing depends on', () => {
    const { findings, counts } = assess(campusCompactCep, 'cop-proposal', modelProposal, { asOf });
    const list = checklist(modelProposal);
    expect(list.match(/^- \[x\] /gm)).toHaveLength(counts.satisfied);
    for (const { status, message } of findings) {
      if (status === 'not-applicable') expect(list).not.toContain(message);
    }
  });

  it('is a task list in Markdown', () => {
    expect(checklist({ participantCount: 16 }, 'markdown')).toMatch(
      /^- \[ \] A CoP has at most 15 participants\.$/m,
    );
  });

  it('is the only other layout', () => {
    const assessment = assess(campusCompactCep, 'cop-proposal', {}, { asOf });
    const ask = () => Reflect.apply(explain, undefined, [assessment, { layout: 'list' }]);
    expect(errorOf(ask)).toMatchObject({ code: 'format.unknown', path: '/layout' });
  });
});

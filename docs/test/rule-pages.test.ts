import { campusCompactCep, cscceCommunityManager, growingTogether } from '@cop-credentials/core';
import { describe, expect, it } from 'vitest';
import { rulePage } from '../generate/rule-page.js';

describe('the page about the rules of', () => {
  it.each([campusCompactCep, cscceCommunityManager, growingTogether])(
    '$id is current',
    async (program) => {
      await expect(rulePage(program)).toMatchFileSnapshot(`../reference/rules/${program.id}.md`);
    },
  );
});

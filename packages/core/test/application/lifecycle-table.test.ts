import { describe, expect, it } from 'vitest';
import { lifecyclePage } from '../../scripts/lifecycle-page.js';
import { availableCommands } from '../../src/application/available-commands.js';
import { decide } from '../../src/application/decide.js';
import { lifecycleTable } from '../../src/application/lifecycle-table.js';
import { steps } from '../../src/application/step.js';
import { getRule } from '../../src/index.js';
import { roles } from '../../src/model/actor.js';
import { journeys, run } from './support/journey.js';
import { suitable } from './support/suitable.js';

const applications = [undefined, ...Object.values(journeys).map((run_) => run(run_).application)];

describe('the table of the application’s life', () => {
  it('is what the reference page shows', async () => {
    // To write the page anew: vitest run --project core --update
    await expect(lifecyclePage()).toMatchFileSnapshot(
      '../../../../docs/reference/application-lifecycle.md',
    );
  });

  it.each(
    applications.map((application) => [application?.status ?? 'not-started', application] as const),
  )('agrees with decide at %s', (stage, application) => {
    const cells = lifecycleTable().filter((cell) => cell.stage === stage);
    expect(cells).not.toHaveLength(0);
    for (const { role, command, refusal, conditions } of cells) {
      const choice = { amount: 1, yes: true, conflict: false, later: 0 };
      const result = decide(application, suitable(command, { application, role, choice }));
      const codes = result.ok ? [] : result.problems.map(({ code }) => code);
      if (refusal !== null)
        expect([command, role, codes]).toEqual([command, role, expect.arrayContaining([refusal])]);
      else if (!result.ok)
        expect([command, conditions]).toEqual([command, expect.arrayContaining(codes)]);
      expect(availableCommands(application, role).includes(command)).toBe(result.ok);
    }
  });

  it('has a cell for every stage, role and command', () => {
    const keys = lifecycleTable().map(({ stage, role, command }) => `${stage} ${role} ${command}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(9 * roles.length * Object.keys(steps).length);
  });

  it('names rules that there are', () => {
    for (const { rule } of Object.values(steps)) {
      if (rule !== undefined) expect(getRule(rule).program).toBe('campus-compact-cep');
    }
  });
});

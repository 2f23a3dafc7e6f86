import { describe, expect, it } from 'vitest';
import { assess, type FindingStatus, type Program } from '../../src/index.js';
import type { Scenario } from '../fixtures/scenario.js';

/** Holds a program to its worked cases. */
export function describeScenarios(program: Program, scenarios: readonly Scenario[]): void {
  describe.each(scenarios)('$subject: $id', (scenario) => {
    const { subject, facts, asOf } = scenario;
    const assessment = assess(program, subject, facts, { asOf });
    const rulesThatAre = (status: FindingStatus) =>
      assessment.findings.filter((finding) => finding.status === status).map(({ rule }) => rule);

    it('breaks exactly the rules that it should', () => {
      expect(rulesThatAre('violated').sort()).toEqual([...(scenario.violated ?? [])].sort());
      expect(rulesThatAre('advisory').sort()).toEqual([...(scenario.advisory ?? [])].sort());
    });

    it('fulfils, and leaves open, the rules that it should', () => {
      expect(rulesThatAre('satisfied')).toEqual(
        expect.arrayContaining([...(scenario.satisfied ?? [])]),
      );
      expect(rulesThatAre('unknown')).toEqual(
        expect.arrayContaining([...(scenario.unknown ?? [])]),
      );
    });

    it.runIf(scenario.outcome)('comes to its outcome', () => {
      expect(assessment.outcome).toBe(scenario.outcome);
    });
  });
}

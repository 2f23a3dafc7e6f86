import { describe, expect, it } from 'vitest';
import { assess, campusCompactCep, type FindingStatus } from '../../../src/index.js';
import { cepScenarios } from '../../fixtures/campus-compact-cep/scenarios.js';

describe.each(cepScenarios)('$subject: $id', (scenario) => {
  const assessment = assess(campusCompactCep, scenario.subject, scenario.facts, {
    asOf: scenario.asOf,
  });
  const rulesThatAre = (status: FindingStatus) =>
    assessment.findings.filter((finding) => finding.status === status).map(({ rule }) => rule);

  it('breaks exactly the rules that it should', () => {
    expect(rulesThatAre('violated')).toEqual(scenario.violated ?? []);
    expect(rulesThatAre('advisory').sort()).toEqual([...(scenario.advisory ?? [])].sort());
  });

  it('fulfils, and leaves open, the rules that it should', () => {
    expect(rulesThatAre('satisfied')).toEqual(
      expect.arrayContaining([...(scenario.satisfied ?? [])]),
    );
    expect(rulesThatAre('unknown')).toEqual(expect.arrayContaining([...(scenario.unknown ?? [])]));
  });

  it.runIf(scenario.outcome)('comes to its outcome', () => {
    expect(assessment.outcome).toBe(scenario.outcome);
  });
});

import { campusCompactCep } from '../../../src/index.js';
import { cepCases } from '../../fixtures/campus-compact-cep/cases.js';
import { describeRules } from '../../support/describe-rules.js';

describeRules({
  program: campusCompactCep,
  asOf: '2026-01-15',
  cases: cepCases,
  fixed: {
    // Nothing that an applicant does can break it.
    'cep-preparation-optional': ['satisfied'],
  },
});

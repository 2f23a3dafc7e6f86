import { growingTogether } from '../../../src/index.js';
import { growingTogetherCases } from '../../fixtures/growing-together/cases.js';
import { describeRules } from '../../support/describe-rules.js';

describeRules({
  program: growingTogether,
  asOf: '2026-06-30',
  cases: growingTogetherCases,
  fixed: {
    // Nothing can break what the page leaves to each CoP.
    'gt-facilitator-no-credential-required': ['satisfied'],
    'gt-membership-forms-vary': ['satisfied'],
    'gt-assessment-tools-vary': ['satisfied'],
    'gt-assessment-frequency-vary': ['satisfied'],
    // The page gives no price whatever is asked for.
    'gt-price-on-request': ['unknown'],
  },
});

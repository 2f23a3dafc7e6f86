import { cscceCommunityManager } from '../../../src/index.js';
import { cscceCases } from '../../fixtures/cscce-community-manager/cases.js';
import { describeRules } from '../../support/describe-rules.js';

describeRules({
  program: cscceCommunityManager,
  asOf: '2026-06-30',
  cases: cscceCases,
  fixed: {
    'cscce-community-size-maturity-irrelevant': ['satisfied'],
    'cscce-price-unpublished': ['unknown'],
  },
});

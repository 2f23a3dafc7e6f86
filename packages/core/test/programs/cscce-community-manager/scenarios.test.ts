import { cscceCommunityManager } from '../../../src/index.js';
import { cscceScenarios } from '../../fixtures/cscce-community-manager/scenarios.js';
import { describeScenarios } from '../../support/describe-scenarios.js';

describeScenarios(cscceCommunityManager, cscceScenarios);

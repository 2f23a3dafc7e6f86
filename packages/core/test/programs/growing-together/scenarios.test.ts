import { growingTogether } from '../../../src/index.js';
import { growingTogetherScenarios } from '../../fixtures/growing-together/scenarios.js';
import { describeScenarios } from '../../support/describe-scenarios.js';

describeScenarios(growingTogether, growingTogetherScenarios);

import { campusCompactCep } from '../../../src/index.js';
import { cepScenarios } from '../../fixtures/campus-compact-cep/scenarios.js';
import { describeScenarios } from '../../support/describe-scenarios.js';

describeScenarios(campusCompactCep, cepScenarios);

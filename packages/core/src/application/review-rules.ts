import type { CampusCompactCepRuleId } from '../programs/campus-compact-cep/rules.js';

/** A panel of experts reviews what was submitted. */
export const panelRule: CampusCompactCepRuleId = 'cep-review-expert-panel';

/** The experts determine whether competency is sufficient. */
export const determinationRule: CampusCompactCepRuleId = 'cep-review-binary-determination';

/** Each key competency is to be demonstrated. */
export const competencyRule: CampusCompactCepRuleId = 'cep-credential-requires-key-competencies';

/** Who succeeds receives the badge. */
export const successRule: CampusCompactCepRuleId = 'cep-badge-on-success';

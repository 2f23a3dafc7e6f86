import type { Application } from './application.js';
import { isCovered } from './fee-balance.js';
import { judgesOf, unjudgedBy, withoutRecommendation } from './panel.js';
import { panelFindings } from './readiness.js';
import { problemsIn, type RuleContext } from './rule-check.js';

/** Whether an application waits for a step: `none` for one that leads nowhere or back. */
export type Need = 'required' | 'optional' | 'none';

/** Required materials that are not in the application; none where they are not known. */
export function lackingMaterials({ credential, materials }: Application): readonly string[] {
  const added = materials.map(({ material }) => material);
  return (credential.requiredMaterials ?? []).filter((material) => !added.includes(material));
}

/** A payment is waited for until the fee is covered. */
export function payNeed({ fee }: Application): Need {
  return isCovered(fee) ? 'none' : 'required';
}

/** A material is waited for until every required one is in. */
export function addMaterialNeed(application: Application): Need {
  return lackingMaterials(application).length > 0 ? 'required' : 'optional';
}

/** A panel is waited for until there is one that can judge and is as the rules ask. */
export function assignPanelNeed(application: Application, context: RuleContext): Need {
  if (application.status === 'submitted' || judgesOf(application).length === 0) return 'required';
  return problemsIn(panelFindings(application, context)).length > 0 ? 'required' : 'none';
}

/** Judgements are waited for until every member who may judge has judged every key competency. */
export function judgeNeed(application: Application): Need {
  if (application.credential.keyCompetencies === undefined) return 'optional';
  const waiting = judgesOf(application).some(({ id }) => unjudgedBy(application, id).length > 0);
  return waiting ? 'required' : 'none';
}

/** Recommendations are waited for until every member who may judge has made one. */
export function recommendNeed(application: Application): Need {
  return withoutRecommendation(application).length > 0 ? 'required' : 'none';
}

import type { Application } from './application.js';
import type { ApplicationStatus } from './status.js';

/** The status that what has happened amounts to. */
export function statusOf(application: Omit<Application, 'status'>): ApplicationStatus {
  const { withdrawal, award, decision, panel, submission, startedOn } = application;
  if (withdrawal !== null) return 'withdrawn';
  if (award !== null) return 'awarded';
  if (decision !== null) return decision.outcome === 'sufficient' ? 'successful' : 'unsuccessful';
  if (panel.length > 0) return 'in-review';
  if (submission !== null) return 'submitted';
  return startedOn === null ? 'starting' : 'preparing';
}

import { deepFreeze } from '../json/freeze.js';
import type { Program } from '../model/program.js';

/** Makes a program that nobody can change, so that what it says can be handed out without copying. */
export function defineProgram(draft: Program): Program {
  const { rules, documents, readings, editions, subjects, credentials, criteria } = draft;
  // Schemas keep caches in themselves, so subjects are frozen one level deep.
  return Object.freeze({
    ...draft,
    rules: deepFreeze(rules),
    documents: deepFreeze(documents),
    readings: deepFreeze(readings),
    editions: deepFreeze(editions),
    ...(credentials && { credentials: deepFreeze(credentials) }),
    ...(criteria && { criteria: deepFreeze(criteria) }),
    subjects: Object.freeze(subjects.map((subject) => Object.freeze(subject))),
  });
}

import { CoreError } from '../errors.js';
import type { Program } from '../model/program.js';
import type { Subject } from '../model/subject.js';
import { unknownName } from '../unknown-name.js';

/** Finds a subject of a program by its id, or says that there is none. */
export function subjectOf(program: Program, id: string): Subject {
  const subject = program.subjects.find((one) => one.id === id);
  if (subject !== undefined) return subject;
  throw new CoreError(
    unknownName({
      code: 'subject.unknown',
      path: ['subject'],
      what: `subject of ${program.id}`,
      name: id,
      known: program.subjects.map((one) => one.id),
    }),
  );
}

import { listCredentials } from '../credentials/credentials.js';
import type { FactGroup } from '../facts-form/fact-field.js';

/** Everything that can be told of a training. What the board adds to it is not among it. */
export const trainingGroups: readonly FactGroup[] = [
  {
    title: 'Who offers it, and how',
    fields: [
      {
        kind: 'choice',
        path: 'format',
        label: 'Form',
        choices: [
          { value: 'course', label: 'Course' },
          { value: 'seminar-series', label: 'Series of seminars' },
          { value: 'workshop', label: 'Workshop' },
          { value: 'other', label: 'Another form' },
        ],
      },
      {
        kind: 'yes-or-no',
        path: 'provider.isThirdParty',
        label: 'Is it offered by somebody other than Campus Compact?',
      },
      { kind: 'yes-or-no', path: 'guidedInstruction', label: 'Is it based on guided instruction?' },
    ],
  },
  {
    title: 'What is learned',
    fields: [
      {
        kind: 'text',
        path: 'curriculum',
        label: 'Curriculum, or where it stands',
        isLong: true,
        none: 'There is no curriculum',
      },
      {
        kind: 'lines',
        path: 'learningGoals',
        label: 'Learning goals',
        hint: 'One a line.',
        none: 'There are no particular learning goals',
      },
      {
        kind: 'several',
        path: 'competencyAreaIds',
        label: 'Competency areas that it serves',
        none: 'None of these',
        takesOther: true,
        choices: listCredentials().map(({ id, name }) => ({ value: id, label: name })),
      },
    ],
  },
];

import type { FactRows } from '../facts-form/fact-field.js';

/** The meetings of a CoP, one a row. */
export const meetingRows: FactRows = {
  kind: 'rows',
  path: 'meetings',
  label: 'Meetings',
  hint: 'One a row; rows left empty are dropped.',
  noun: 'meeting',
  none: 'It does not meet',
  shown: 2,
  fields: [
    { kind: 'day', path: 'date', label: 'Day' },
    { kind: 'time', path: 'startTime', label: 'Starts at' },
    { kind: 'whole-number', path: 'durationMinutes', label: 'Minutes' },
    {
      kind: 'choice',
      path: 'channel',
      label: 'Where',
      takesOther: true,
      choices: [
        { value: 'web-video-conference', label: 'Web video conference' },
        { value: 'in-person', label: 'In person' },
      ],
    },
  ],
  more: {
    title: 'What is done in it, and whether it was held',
    fields: [
      {
        kind: 'several',
        path: 'activities',
        label: 'Activities',
        none: 'None of these is planned',
        takesOther: true,
        choices: [
          { value: 'discuss-competencies', label: 'Discuss the key competencies' },
          { value: 'share-models', label: 'Share principles, theories or models' },
          { value: 'share-stories', label: 'Share stories from work' },
          { value: 'discuss-cases', label: 'Discuss case studies or scenarios' },
          { value: 'share-resources', label: 'Share articles, videos and other resources' },
          { value: 'discuss-submission', label: 'Discuss what is to be submitted' },
          { value: 'peer-review', label: 'Review application materials of one another' },
        ],
      },
      {
        kind: 'choice',
        path: 'status',
        label: 'It is',
        choices: [
          { value: 'planned', label: 'Planned' },
          { value: 'held', label: 'Held' },
          { value: 'cancelled', label: 'Cancelled' },
        ],
      },
    ],
  },
};

import { answerForEach, answerIfListed, answerOf, missing } from '../../../kernel/answer.js';
import { field } from '../../../kernel/fact.js';
import { isOpen, unpublished } from '../../../kernel/open.js';
import { placeIn } from '../../../kernel/place-in.js';
import { atLeast, test } from '../../../kernel/truth.js';
import { counted, numbered } from '../../../text/words.js';
import { hostingPage } from '../documents.js';
import { meetingDurationTolerance } from '../readings.js';
import { cepRule } from '../rule.js';
import { meetingsTakingPlace } from './meetings-taking-place.js';

export const copDeliveryMode = cepRule({
  id: 'cep-cop-delivery-mode',
  topic: 'session',
  modality: 'may',
  statement: 'A CoP may be virtual (online) or in person.',
  source: placeIn(hostingPage, 'FAQ 3', '37'),
  parameters: { modes: ['virtual', 'in-person'] },
  check: 'machine',
  note: 'A hybrid CoP is neither allowed nor refused.',
  answers: {
    'cop-proposal': {
      needs: ['deliveryMode'],
      answer(facts, { parameters: { modes } }) {
        const mode = field(facts, 'deliveryMode');
        return answerIfListed(mode, {
          names: modes,
          met: `The page allows a CoP to be ${mode.value}.`,
          notMet: `The page neither allows nor refuses a CoP that is ${mode.value}.`,
        });
      },
    },
  },
});

export const copMinMeetings = cepRule({
  id: 'cep-cop-min-meetings',
  topic: 'session',
  modality: 'should',
  statement: 'A CoP is recommended to meet at least six times.',
  source: placeIn(hostingPage, 'FAQ 3', '37'),
  parameters: { minMeetings: 6 },
  check: 'machine',
  answers: {
    'cop-proposal': {
      needs: ['meetings', 'meetings[].status'],
      answer(facts, { parameters: { minMeetings } }) {
        const meetings = meetingsTakingPlace(facts);
        const expected = { minMeetings };
        if (isOpen(meetings)) return missing(meetings.missing, { expected });
        const meets = `The CoP meets ${counted(meetings.length, 'time')}`;
        return answerOf(atLeast(meetings.length, minMeetings), {
          met: `${meets}, which is at least ${minMeetings}.`,
          notMet: `${meets}; at least ${minMeetings} are recommended.`,
          observed: meetings.length,
          expected,
        });
      },
    },
  },
});

export const copMeetingDuration = cepRule({
  id: 'cep-cop-meeting-duration',
  topic: 'session',
  modality: 'should',
  statement: 'Meetings are recommended to last approximately 90 minutes.',
  source: placeIn(hostingPage, 'FAQ 3', '37'),
  parameters: { minutes: 90, toleranceMinutes: null },
  check: 'machine',
  note: 'The page does not say how near "approximately" is. A number given by an edition comes before the reading.',
  readings: [meetingDurationTolerance],
  answers: {
    'cop-proposal': {
      needs: ['meetings[].durationMinutes', 'meetings[].status'],
      answer(facts, { parameters: { minutes, toleranceMinutes }, numberOf }) {
        const tolerance = toleranceMinutes ?? numberOf(meetingDurationTolerance);
        return answerForEach(meetingsTakingPlace(facts), {
          holds: (meeting) =>
            test(field(meeting, 'durationMinutes'), (length) =>
              minutes === null ? unpublished : Math.abs(length - minutes) <= tolerance,
            ),
          observe: ({ value }) => value.durationMinutes,
          none: 'No meeting takes place.',
          met: `Every meeting lasts about ${minutes} minutes, within ${tolerance} of it.`,
          notMet: (failing) =>
            `More than ${tolerance} minutes away from the recommended ${minutes}: ${numbered(failing, 'meeting')}.`,
          expected: { minutes, toleranceMinutes: tolerance },
        });
      },
    },
  },
});

export const copMeetingVenue = cepRule({
  id: 'cep-cop-meeting-venue',
  topic: 'session',
  modality: 'should',
  statement:
    'Meetings are recommended to be in person or over a reliable web video conference service.',
  source: placeIn(hostingPage, 'FAQ 3', '37'),
  parameters: { channels: ['in-person', 'web-video-conference'], examples: ['Zoom'] },
  check: 'machine',
  note: 'Whether a service is reliable cannot be measured here.',
  answers: {
    'cop-proposal': {
      needs: ['meetings[].channel', 'meetings[].status'],
      answer: (facts, { parameters: { channels } }) =>
        answerForEach(meetingsTakingPlace(facts), {
          holds: (meeting) =>
            test(field(meeting, 'channel'), (channel) => channels.includes(channel)),
          observe: ({ value }) => value.channel,
          none: 'No meeting takes place.',
          met: 'Every meeting is in person or over a web video conference service.',
          notMet: (failing) =>
            `Neither in person nor over a web video conference service: ${numbered(failing, 'meeting')}.`,
          expected: channels,
        }),
    },
  },
});

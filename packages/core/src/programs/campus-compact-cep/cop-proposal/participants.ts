import {
  answerForEach,
  answerOf,
  met,
  missing,
  notApplicable,
  notMet,
  unaddressed,
} from '../../../kernel/answer.js';
import { field, itemsOf } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import { any, isTrue, test } from '../../../kernel/truth.js';
import { listed, listedQuoted, numbered } from '../../../text/words.js';
import { hostingPage } from '../documents.js';
import { participantRoles } from '../participant-role.js';
import { affiliationScope } from '../readings.js';
import { cepRule } from '../rule.js';

export const participantRolesOpen = cepRule({
  id: 'cep-participant-roles-open',
  topic: 'participant',
  modality: 'should',
  statement:
    'A CoP should be open to faculty, staff, administrators, students and community partners.',
  source: placeIn(hostingPage, 'FAQ 2', '33'),
  parameters: { roles: participantRoles },
  check: 'machine',
  note: 'The page does not say whether a CoP may be kept to some of the five roles.',
  answers: {
    'cop-proposal': {
      needs: ['openToRoles'],
      answer(facts, { parameters: { roles } }) {
        const { path, value: open } = field(facts, 'openToRoles');
        if (open === undefined) return missing([path], { expected: roles });
        const closed = roles.filter((role) => !open.some((named) => named === role));
        return answerOf(closed.length === 0, {
          met: 'The CoP is open to all the roles that the page names.',
          notMet: `The CoP is not open to ${listed(closed, 'or')}.`,
          observed: open,
          expected: roles,
        });
      },
    },
    'cop-participants': {
      needs: ['participants[].role'],
      answer: (facts, { parameters: { roles } }) =>
        answerForEach(itemsOf(field(facts, 'participants')), {
          holds: (participant) => test(field(participant, 'role'), (role) => roles.includes(role)),
          observe: ({ value }) => value.role,
          none: nobody,
          met: 'Everybody who takes part has a role that the page names.',
          notMet: (failing) =>
            `In a role that the page does not name: ${numbered(failing, 'participant')}.`,
          expected: roles,
        }),
    },
  },
});

const nobody = 'Nobody takes part.';

export const participantAffiliated = cepRule({
  id: 'cep-participant-affiliated-member-campus',
  topic: 'participant',
  modality: 'should',
  statement: 'Participants are affiliated with Campus Compact member campuses.',
  source: placeIn(hostingPage, 'FAQ 2', '33'),
  parameters: { affiliation: 'compact-member-campus' },
  check: 'machine',
  note: 'The words "affiliated with Campus Compact member campuses" may belong to all five roles or to community partners alone.',
  readings: [affiliationScope],
  answers: {
    'cop-proposal': {
      needs: ['affiliatedWithMemberCampuses', 'openToRoles'],
      answer(facts, { choiceOf }) {
        const partnersAlone = choiceOf(affiliationScope) === 'community-partners-only';
        const affiliated = field(facts, 'affiliatedWithMemberCampuses');
        const roles = field(facts, 'openToRoles');
        const evidence = { observed: affiliated.value, expected: true };
        const partners = roles.value?.includes('community-partner');
        if (partnersAlone && partners === false) {
          return notApplicable('The CoP is not open to community partners.');
        }
        if (affiliated.value === undefined) return missing([affiliated.path], evidence);
        if (affiliated.value)
          return met('All who take part are affiliated with member campuses.', evidence);
        if (partnersAlone && partners === undefined) return missing([roles.path], evidence);
        if (partnersAlone && roles.value?.some((role) => role !== 'community-partner')) {
          return unaddressed(
            'Some who take part are not affiliated with a member campus; whether community partners are among them is not told.',
            evidence,
          );
        }
        return notMet('Some who take part are not affiliated with a member campus.', evidence);
      },
    },
    'cop-participants': {
      needs: ['participants[].affiliatedCampusIsMember', 'participants[].role'],
      answer(facts, { choiceOf }) {
        const partnersAlone = choiceOf(affiliationScope) === 'community-partners-only';
        return answerForEach(itemsOf(field(facts, 'participants')), {
          holds(participant) {
            const affiliated = isTrue(field(participant, 'affiliatedCampusIsMember'));
            const role = field(participant, 'role');
            const excepted = partnersAlone && test(role, (name) => name !== 'community-partner');
            return any([affiliated, excepted]);
          },
          observe: ({ value }) => value.affiliatedCampusIsMember ?? null,
          none: nobody,
          met: 'Everybody who must be is affiliated with a member campus.',
          notMet: (failing) =>
            `Not affiliated with a member campus: ${numbered(failing, 'participant')}.`,
          expected: true,
        });
      },
    },
  },
});

export const participantRoleNeutral = cepRule({
  id: 'cep-participant-role-neutral',
  topic: 'participant',
  modality: 'should',
  statement:
    'All community engagement professionals are treated as having knowledge to share and learning to do, whatever their formal role.',
  source: placeIn(hostingPage, 'FAQ 2', '33'),
  parameters: {},
  check: 'machine',
  answers: {
    'cop-proposal': {
      needs: ['roleRestrictions'],
      answer(facts) {
        const restrictions = field(facts, 'roleRestrictions');
        return answerOf(
          test(restrictions, ({ length }) => length === 0),
          {
            met: 'Nobody is kept out for a formal role.',
            notMet: `Some are kept out for a formal role: ${listedQuoted(restrictions.value ?? [])}.`,
            observed: restrictions.value,
            expected: [],
          },
        );
      },
    },
  },
});

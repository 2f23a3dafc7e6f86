import {
  answerOf,
  met,
  missing,
  notApplicable,
  notMet,
  unaddressed,
} from '../../../kernel/answer.js';
import { field } from '../../../kernel/fact.js';
import { unpublished } from '../../../kernel/open.js';
import { all, atMost, known, test } from '../../../kernel/truth.js';
import { counted, listed, listedQuoted } from '../../../text/words.js';
import { hostingPage, placeIn } from '../documents.js';
import { participantRoles } from '../participant-role.js';
import { affiliationScope, capCounts } from '../readings.js';
import { cepRule } from '../rule.js';

export const copFreeForParticipants = cepRule({
  id: 'cep-cop-free-for-participants',
  topic: 'fee',
  modality: 'must',
  statement: 'A Campus Compact-approved CoP is free of charge for participants.',
  source: placeIn(hostingPage, 'FAQ 1', '29'),
  parameters: { participantFee: 0, currency: 'USD' },
  check: 'machine',
  note: 'It speaks of approved CoPs. The fee for a micro-credential application is another charge for another thing. Indirect costs, such as travel or a book, are not spoken of.',
  answers: {
    'cop-proposal': {
      needs: ['participantFee.amount', 'participantFee.currency'],
      answer(facts, { parameters: { participantFee: most, currency } }) {
        const fee = field(facts, 'participantFee');
        const truth = test(field(fee, 'amount'), (asked) => {
          if (asked === 0 || most === 0) return asked === 0;
          return test(field(fee, 'currency'), (other) =>
            other === currency ? atMost(asked, most) : unpublished,
          );
        });
        return answerOf(truth, {
          met:
            fee.value?.amount === 0
              ? 'The CoP is free of charge for participants.'
              : 'Participants are charged no more than the rules allow.',
          notMet: 'Participants are charged more than the rules allow; a CoP is free of charge.',
          observed: fee.value,
          expected: { amount: most, currency },
        });
      },
    },
  },
});

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
  },
});

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

export const copMaxParticipants = cepRule({
  id: 'cep-cop-max-participants',
  topic: 'participant',
  modality: 'must',
  statement: 'A CoP has at most 15 participants.',
  source: placeIn(hostingPage, 'FAQ 3', '37'),
  parameters: { maxParticipants: 15 },
  check: 'machine',
  note: 'The page says "may include up to 15", which is taken as a bound. It does not say whether those who lead count, and gives no least number.',
  readings: [capCounts],
  answers: {
    'cop-proposal': {
      needs: ['participantCount', 'leaders'],
      answer(facts, { parameters: { maxParticipants }, choiceOf }) {
        const participants = field(facts, 'participantCount');
        const leaders = field(facts, 'leaders');
        const parts =
          choiceOf(capCounts) === 'participants'
            ? [participants]
            : [participants, { path: leaders.path, value: leaders.value?.length }];
        const observed = parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
        // What is known so far may already be too many, whatever is not known.
        return answerOf(all([atMost(observed, maxParticipants), ...parts.map(known)]), {
          met: `The CoP has ${counted(observed, 'participant')}, which is at most ${maxParticipants}.`,
          notMet: `The CoP has ${counted(observed, 'participant')}; at most ${maxParticipants} may take part.`,
          observed,
          expected: { maxParticipants },
        });
      },
    },
  },
});

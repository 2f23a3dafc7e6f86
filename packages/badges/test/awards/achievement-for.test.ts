import {
  type Award,
  assess,
  awardsFor,
  campusCompactCep,
  cscceCommunityManager,
  defineProgram,
  growingTogether,
  withEdition,
} from '@cop-credentials/core';
import { describe, expect, test } from 'vitest';
import { type AchievementForOptions, achievementFor, BadgeError } from '../../src/index.js';
import {
  cep,
  certificationAward,
  earnedAward,
  microCredentials,
  onlyAward,
} from '../support/awards.js';
import { edit } from '../support/json-edit.js';
import { thrown } from '../support/thrown.js';

const award = earnedAward('mc-1');

function courseAward(credentialId = 'cop'): Award {
  const record = {
    certificationTrack: true,
    sessionsTotal: 16,
    sessionsHeld: 16,
    absences: 2,
    attendedGraduationEvent: true,
    otherCourseRequirementsComplete: true,
  };
  const assessment = assess(cscceCommunityManager, 'course-badge', record, { asOf: '2026-06-30' });
  return onlyAward(
    awardsFor({ decision: 'course-badge', recipientId: 'ada', credentialId, assessment }),
  );
}

describe('the achievement of an award', () => {
  test('of a micro-credential says what it takes in the words of the program', () => {
    expect(achievementFor(award, cep)).toEqual({
      id: 'https://badges.example.org/achievements/campus-compact-cep/micro-credential/mc-1/2026-01-01',
      achievementType: 'MicroCredential',
      name: 'Competency area 1',
      description:
        'Competency area 1, as the Campus Compact Community Engagement Professional Credentialing Program awards it.',
      criteria: {
        id: 'https://credential.example.org/micro-credentials/1',
        narrative: [
          'What it takes, as the pages of the Campus Compact Community Engagement Professional Credentialing Program say:',
          '',
          '- Each micro-credential requires demonstrated mastery of its own set of key competencies. (“Earning Micro-credentials”, What is a micro-credential?)',
          '- To earn a micro-credential the applicant submits a specific set of materials for evaluation. (“Earning Micro-credentials”, How do I earn micro-credentials?)',
          '- Submitted materials are reviewed by a panel of experts in the field. (“Earning Micro-credentials”, step 4)',
          '- The experts decide whether or not the applicant has shown sufficient competency. (“Earning Micro-credentials”, step 4)',
        ].join('\n'),
      },
      alignment: [
        {
          type: ['Alignment'],
          targetName: 'Knowledge 1',
          targetUrl: 'https://credential.example.org/competencies/1',
          targetCode: 'kc-1-a',
          targetFramework: 'Campus Compact Community Engagement Professional Credentialing Program',
        },
      ],
      tag: ['Commitment 1'],
      version: '2026-01-01',
    });
  });

  test.each(microCredentials)('of $id is told apart from all others', ({ id, name }) => {
    const achievement = achievementFor(earnedAward(id), cep);
    expect(achievement).toMatchObject({ achievementType: 'MicroCredential', name });
    expect(achievement.id).toContain(`/micro-credential/${id}/`);
  });

  test('of a course is named and described by the program itself', () => {
    const options = { program: cscceCommunityManager, baseUrl: cep.baseUrl };
    const achievement = achievementFor(courseAward(), options);
    expect(achievement).toMatchObject({
      achievementType: 'Course',
      name: 'Communities of Practice (CoP)',
      description: 'Graduation from the course, as a participant in the certification program.',
    });
    expect(achievement.criteria.narrative).toContain(
      '- To graduate, learners take part in a final graduation event. (“Communities of Practice (CoP)”, Course overview)',
    );
    expect(achievement).not.toHaveProperty('tag');
    expect(achievement).not.toHaveProperty('alignment');
  });

  test('of full certification is a certification', () => {
    const achievement = achievementFor(certificationAward('mc-1', 'mc-2'), cep);
    expect(achievement).toMatchObject({
      achievementType: 'Certification',
      name: 'Community Engagement Professional',
    });
    expect(achievement.id).toMatch(/\/full-certification\/cep\/2026-01-01$/);
    expect(achievement.criteria.narrative).toContain(
      'Full certification takes a number of micro-credentials across a range of competency areas.',
    );
  });

  test('is another under another edition, and stays itself under the same', () => {
    const later: Award = { ...award, edition: '2027-01-01' };
    const program = withEdition(campusCompactCep, {
      id: '2027-01-01',
      from: '2027-01-01',
      parameters: {},
    });
    const { id } = achievementFor(later, { ...cep, program });
    expect(id).not.toBe(achievementFor(award, cep).id);
    expect(id).toBe(achievementFor({ ...later, awardedOn: '2027-05-01' }, cep).id);
  });

  test('rests on the rules of the award where the program does not list criteria', () => {
    const { criteria: _none, ...program } = campusCompactCep;
    expect(achievementFor(award, { ...cep, program }).criteria.narrative).toMatch(
      /sufficient competency.*\n.*receives the matching digital badge/,
    );
  });

  test('takes what the caller says of a credential before what the program says', () => {
    const credentials = [{ id: 'cop', name: 'CoP, spring' }];
    const options = { program: cscceCommunityManager, baseUrl: cep.baseUrl, credentials };
    expect(achievementFor(courseAward(), options).name).toBe('CoP, spring');
  });

  test('shares nothing with what it was made of, and changes none of it', () => {
    const options = structuredClone({ baseUrl: cep.baseUrl, credentials: cep.credentials });
    const given = { ...options, program: campusCompactCep };
    const achievement = achievementFor(award, given);
    expect(given.credentials).toEqual(cep.credentials);
    expect(JSON.parse(JSON.stringify(achievement))).toEqual(achievement);
  });

  test('stands under an address with or without a slash at its end', () => {
    const baseUrl = 'https://badges.example.org/network//';
    expect(achievementFor(award, { ...cep, baseUrl }).id).toMatch(
      /^https:\/\/badges\.example\.org\/network\/achievements\/campus/,
    );
  });
});

describe('there is no achievement', () => {
  const circles = defineProgram({
    id: 'circles',
    name: 'Circles',
    documents: [{ document: 'home', title: 'Home', url: 'https://circles.example.org/' }],
    subjects: [{ id: 'circle', name: 'A circle', facts: { members: 'whole-number' } }],
    rules: [
      {
        id: 'about',
        topic: 'about',
        modality: 'informational',
        statement: 'Circles are for all.',
        source: { document: 'home', place: 'top' },
      },
    ],
    editions: [{ id: 'first', from: '2026-01-01', basis: 'pages', parameters: {} }],
  });

  test.each<[string, unknown, string]>([
    ['taking part in a community of practice', edit(award, { '/kind': 'cop-attendance' }), '/kind'],
    [
      'an answer without awards',
      awardsFor({ decision: 'cop-attendance', recipientId: 'a' }),
      '/kind',
    ],
    ['nothing', null, ''],
    ['a text', 'mc-1', ''],
    ['another type', edit(award, { '/achievementType': 'Certification' }), '/achievementType'],
    ['a decision of nobody', edit(award, { '/basis/kind': 'attendance' }), '/basis/kind'],
    ['no basis', edit(award, { '/basis': undefined }), '/basis'],
    [
      'a certification of nothing',
      edit(certificationAward('mc-1'), { '/basis/counted': [] }),
      '/basis/counted',
    ],
    ['a day that does not exist', edit(award, { '/awardedOn': '2026-02-30' }), '/awardedOn'],
    ['an instant for a day', edit(award, { '/awardedOn': '2026-02-01T09:00:00Z' }), '/awardedOn'],
    ['a credential that leads elsewhere', edit(award, { '/credentialId': '..' }), '/credentialId'],
    ['half a character', edit(award, { '/credentialId': '\ud800' }), '/credentialId'],
    ['an edition without a name', edit(award, { '/edition': '' }), '/edition'],
  ])('for %s', async (_what, given, path) => {
    // @ts-expect-error: not everybody writes TypeScript.
    const error = await thrown(() => achievementFor(given, cep));
    expect(error).toBeInstanceOf(BadgeError);
    expect(error).toMatchObject({ code: 'option.invalid', path: `/award${path}` });
  });

  test.each<[string, unknown, string]>([
    ['no options', undefined, ''],
    ['a misspelt option', { ...cep, baseURL: cep.baseUrl }, '/baseURL'],
    ['the program of another award', { ...cep, program: growingTogether }, '/program/id'],
    ['no program', { ...cep, program: undefined }, '/program'],
    ['a program without rules', { ...cep, program: { id: 'x', name: 'X' } }, '/program/rules'],
    [
      'a program that does not know the rules of the award',
      { ...cep, program: { ...circles, id: 'campus-compact-cep' } },
      '/program/rules',
    ],
    ['a credential that nobody names', { ...cep, credentials: [] }, '/credentials'],
    [
      'a page that is none',
      { ...cep, credentials: [{ id: 'mc-1', name: 'A', url: 'javascript:alert(1)' }] },
      '/credentials/0/url',
    ],
    [
      'a name without letters',
      { ...cep, credentials: [{ id: 'mc-1', name: '' }] },
      '/credentials/0/name',
    ],
    ['an address that is none', { ...cep, baseUrl: 'badges' }, '/baseUrl'],
    ['an address that is not https', { ...cep, baseUrl: 'http://badges.example.org' }, '/baseUrl'],
    ['an address with a query', { ...cep, baseUrl: 'https://badges.example.org/?a' }, '/baseUrl'],
    [
      'an address with a user name',
      { ...cep, baseUrl: 'https://a@badges.example.org' },
      '/baseUrl',
    ],
  ])('with %s', async (_what, options, path) => {
    // @ts-expect-error: not everybody writes TypeScript.
    const given: AchievementForOptions = options;
    expect(await thrown(() => achievementFor(award, given))).toMatchObject({
      code: 'option.invalid',
      path,
    });
  });
});

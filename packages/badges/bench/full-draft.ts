import type { BadgeDraft } from '@cop-credentials/badges';

const ID = 'https://badges.example.org/achievements/community-of-practice';
const GRADES = ['E', 'D', 'C', 'B', 'A'];

/** A badge with most of what Open Badges has, about 4 kB; each number another badge for another achievement. */
export function fullDraft(number = 0): BadgeDraft {
  const name = `Community of Practice ${number}`;
  return {
    name: `${name}, certificate of completion`,
    description: 'Awarded to those who completed the course of twelve weeks with a passing grade.',
    validFrom: '2026-05-15T00:00:00Z',
    validUntil: '2036-05-15T00:00:00Z',
    awardedDate: '2026-05-14T00:00:00Z',
    image: { id: 'https://badges.example.org/images/cop.png', caption: 'Badge of the course' },
    achievement: {
      id: `${ID}/${number}`,
      achievementType: 'Course',
      name,
      description:
        'Covers facilitation, partnership, evaluation and reporting in twelve weekly units.',
      humanCode: 'COP-101',
      fieldOfStudy: 'Community engagement',
      specialization: 'Facilitation',
      inLanguage: 'en',
      version: '1.2',
      creditsAvailable: 3.5,
      criteria: {
        id: `${ID}/${number}/criteria`,
        narrative: 'Complete all **twelve units**, and hand in the report on the partnership.',
      },
      image: 'https://badges.example.org/images/cop.png',
      tag: ['facilitation', 'partnership', 'evaluation', 'reporting'],
      alignment: ['Plan', 'Listen'].map((target) => ({
        targetCode: `frk.1.${target}`,
        targetName: target,
        targetDescription: `Understands and applies the competency ${target} of the framework.`,
        targetFramework: 'Example Competency Framework',
        targetType: 'CFItem',
        targetUrl: `https://framework.example.org/${target.toLowerCase()}`,
      })),
      resultDescription: ['Report', 'Participation'].map((title) => ({
        name: title,
        resultType: 'LetterGrade',
        allowedValue: GRADES,
        requiredValue: 'C',
      })),
    },
    recipient: { id: 'did:example:alice', emailAddress: 'alice@example.org' },
    subject: {
      activityStartDate: '2026-02-01T00:00:00Z',
      activityEndDate: '2026-05-01T00:00:00Z',
      creditsEarned: 3.5,
      licenseNumber: 'A-9320041',
      role: 'Participant',
      term: 'Spring 2026',
      result: ['Report', 'Participation'].map((resultDescription) => ({
        resultDescription,
        value: 'A',
      })),
    },
    evidence: [1, 2].map((part) => ({
      id: `https://portfolio.example.org/${number}/${part}`,
      name: `Report, part ${part}`,
      genre: 'Report',
      narrative: `Wrote part ${part} of the report on a partnership.`,
      description: 'Graded report',
      audience: 'Instructors',
    })),
  };
}

import type { BadgeHost, HostConfidence } from './badge-host.js';

type Certificate = readonly [
  platform: string,
  hosts: readonly string[],
  pages: readonly string[],
  confidence: HostConfidence,
];

const CERTIFICATES: readonly Certificate[] = [
  [
    'Coursera',
    ['www.coursera.org', 'coursera.org'],
    ['/verify/*', '/account/accomplishments/*', '/share/{id}'],
    'observed',
  ],
  ['Udemy', ['www.udemy.com', 'udemy.com'], ['/certificate/*'], 'observed'],
  ['Google Skillshop', ['skillshop.exceedlms.com', 'skillshop.withgoogle.com'], ['/*'], 'observed'],
  ['Google Skills', ['www.cloudskillsboost.google', 'www.skills.google'], ['/*'], 'guessed'],
  ['Microsoft Learn', ['learn.microsoft.com'], ['/users/*', '/{name}/users/*'], 'observed'],
  ['Skilljar', ['verify.skilljar.com'], ['/*'], 'observed'],
  ['HackerRank', ['www.hackerrank.com', 'hackerrank.com'], ['/certificates/*'], 'observed'],
  [
    'edX',
    ['courses.edx.org', 'credentials.edx.org'],
    ['/certificates/*', '/credentials/*'],
    'guessed',
  ],
  ['freeCodeCamp', ['www.freecodecamp.org', 'freecodecamp.org'], ['/certification/*'], 'guessed'],
  [
    'DataCamp',
    ['www.datacamp.com', 'datacamp.com'],
    ['/certificate/*', '/statement-of-accomplishment/*'],
    'guessed',
  ],
];

/** Certificates that are no Open Badges: named as such, and not judged. */
export const certificatePages: readonly BadgeHost[] = CERTIFICATES.map(
  ([platform, hosts, pages, confidence]) => ({
    platform,
    hosts,
    pages,
    leadsTo: 'other-certificate',
    credential: [],
    confidence,
    basis: 'addresses in use',
  }),
);

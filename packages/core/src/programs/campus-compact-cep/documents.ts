import type { SourceDocument } from '../../model/source.js';

const pages = 'https://credential.compact.org/micro-credentials/';

/** How a CoP is hosted: the guidance and its FAQ. */
export const hostingPage: SourceDocument = {
  document: 'hosting-a-cop',
  title: 'Hosting or Co-facilitating a Community of Practice',
  url: `${pages}preparation-opportunities/communities-of-practice/hosting-a-cop/`,
};

/** What trainings and CoPs are, and who approves them. */
export const preparationPage: SourceDocument = {
  document: 'preparation-opportunities',
  title: 'Preparation Opportunities',
  url: `${pages}preparation-opportunities/`,
};

/** What a micro-credential is, how one applies, and what it costs. */
export const earningPage: SourceDocument = {
  document: 'micro-credentials',
  title: 'Earning Micro-credentials',
  url: pages,
};

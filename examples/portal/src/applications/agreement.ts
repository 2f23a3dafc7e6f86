/** Names the text below. Whoever changes the text gives it another name, so that it stays known who agreed to what. */
export const agreementVersion = '2026-01';

/** What an applicant agrees to: this portal's example, as the pages ask for an agreement and do not print one. */
export const agreementPoints: readonly string[] = [
  'I apply because I intend to earn this micro-credential, and I mean to hand in the materials that it asks for.',
  'What I hand in is my own work. Where I worked with others, I say so and name my part.',
  'I have asked the people and communities that I write about, and I leave out what they told me in confidence.',
  'A panel of experts reads what I hand in and decides whether it shows sufficient competency. I accept that the panel decides.',
  'The application fee is due at the start. I know that paying it promises no particular decision.',
  'I may withdraw at any time before the decision, and I may apply again.',
  'Program staff and the panel keep what I hand in to themselves, and use it for this application only.',
];

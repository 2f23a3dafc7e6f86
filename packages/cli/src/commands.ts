import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Session } from './terminal/command.js';

/** A command that is loaded when it is called, so that asking a rule does not wait for what badges need. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<(session: Session) => CommandUnknownOpts>;
}

/** All commands, in the order of the help. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  verify: {
    summary: 'tell whether badges are valid, invalid, or cannot be checked',
    load: async () => (await import('./commands/verify.js')).verifyCommand,
  },
  inspect: {
    summary: 'show what a badge says, without checking any of it',
    load: async () => (await import('./commands/inspect.js')).inspectCommand,
  },
  keygen: {
    summary: 'make a key for signing badges',
    load: async () => (await import('./commands/keygen.js')).keygenCommand,
  },
  issue: {
    summary: 'sign a badge, or one for each person in a CSV file',
    load: async () => (await import('./commands/issue.js')).issueCommand,
  },
  documents: {
    summary: 'write what an issuer publishes',
    load: async () => (await import('./commands/documents.js')).documentsCommand,
  },
  status: {
    summary: 'call badges back, through status lists',
    load: async () => (await import('./commands/status.js')).statusCommand,
  },
  bake: {
    summary: 'store a badge in a picture',
    load: async () => (await import('./commands/bake.js')).bakeCommand,
  },
  unbake: {
    summary: 'take a badge out of a picture',
    load: async () => (await import('./commands/unbake.js')).unbakeCommand,
  },
  artwork: {
    summary: 'draw a picture for a badge',
    load: async () => (await import('./commands/artwork.js')).artworkCommand,
  },
  linkedin: {
    summary: 'make the links that put a badge on a LinkedIn profile',
    load: async () => (await import('./commands/linkedin.js')).linkedinCommand,
  },
  rules: {
    summary: 'show the published rules of the programs',
    load: async () => (await import('./commands/rules.js')).rulesCommand,
  },
  assess: {
    summary: 'ask the rules of a program about facts',
    load: async () => (await import('./commands/assess.js')).assessCommand,
  },
  plan: {
    summary: 'find a schedule of meetings that satisfies the rules',
    load: async () => (await import('./commands/plan.js')).planCommand,
  },
  quote: {
    summary: 'say what a program charges',
    load: async () => (await import('./commands/quote.js')).quoteCommand,
  },
  report: {
    summary: 'count what a partnership reports on a year',
    load: async () => (await import('./commands/report.js')).reportCommand,
  },
};

import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Session } from './terminal/command.js';

/** A command that is loaded when it is called, so that asking a rule does not wait for what badges need. */
export interface CommandEntry {
  /** What it does, for the help. */
  readonly description: string;
  readonly load: () => Promise<(session: Session) => CommandUnknownOpts>;
}

/** All commands, in the order of the help. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  verify: {
    description: 'tell whether badges are valid, invalid, or cannot be checked',
    load: async () => (await import('./commands/verify.js')).verifyCommand,
  },
  inspect: {
    description: 'show what a badge says, without checking any of it',
    load: async () => (await import('./commands/inspect.js')).inspectCommand,
  },
  keygen: {
    description: 'make a key for signing badges, in a file that only you can read',
    load: async () => (await import('./commands/keygen.js')).keygenCommand,
  },
  issue: {
    description: 'sign a badge, or one for each person in a CSV file',
    load: async () => (await import('./commands/issue.js')).issueCommand,
  },
  documents: {
    description: 'write what an issuer publishes, so that others can check its badges',
    load: async () => (await import('./commands/documents.js')).documentsCommand,
  },
  status: {
    description: 'call badges back, through status lists kept in a folder',
    load: async () => (await import('./commands/status.js')).statusCommand,
  },
  bake: {
    description: 'store a signed badge in a PNG or SVG picture',
    load: async () => (await import('./commands/bake.js')).bakeCommand,
  },
  unbake: {
    description: 'take the badge out of a PNG or SVG picture, without checking it',
    load: async () => (await import('./commands/unbake.js')).unbakeCommand,
  },
  artwork: {
    description: 'draw a picture for a badge, from its title and program',
    load: async () => (await import('./commands/artwork.js')).artworkCommand,
  },
  linkedin: {
    description: 'make the links that put a badge on a LinkedIn profile',
    load: async () => (await import('./commands/linkedin.js')).linkedinCommand,
  },
  rules: {
    description: 'show the published rules of the programs',
    load: async () => (await import('./commands/rules.js')).rulesCommand,
  },
  assess: {
    description: 'ask the rules of a program about facts',
    load: async () => (await import('./commands/assess.js')).assessCommand,
  },
  plan: {
    description: 'find a schedule of meetings that satisfies the rules',
    load: async () => (await import('./commands/plan.js')).planCommand,
  },
  quote: {
    description: 'say what a program charges',
    load: async () => (await import('./commands/quote.js')).quoteCommand,
  },
  report: {
    description: 'count what a Growing Together partnership reports on a year',
    load: async () => (await import('./commands/report.js')).reportCommand,
  },
};

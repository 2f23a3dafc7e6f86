import { KEY_VARIABLE } from '../keys/key-variable.js';
import { newCommand } from './command.js';

/** Begins the definition of a command that acts for an issuer, with the options that say who that is. */
export function newIssuerCommand(name: string, examples: readonly string[]) {
  return newCommand(name, examples)
    .requiredOption(
      '--profile <file>',
      'who issues: JSON with a name, and an id for an issuer with a website',
    )
    .option('--key <file>', `private key, readable by you alone; ${KEY_VARIABLE} otherwise`)
    .option('--signer <command>', 'command that signs: bytes on its input, signature on its output')
    .option('--public-key <file>', 'public half of the key, a file or z…')
    .option('--verification-method <id>', 'name of the key in the issuer’s document');
}

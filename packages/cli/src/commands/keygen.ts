import { Option } from '@commander-js/extra-typings';
import {
  didJwkOf,
  didKeyOf,
  exportPublicKey,
  exportSecretKey,
  generateKey,
  type SigningKey,
} from '@cop-credentials/badges';
import { writeNew } from '../files/write.js';
import { newCommand, type Session } from '../terminal/command.js';
import { inert, inertJson } from '../terminal/inert.js';

/** `keygen`: makes a key for signing badges. */
export function keygenCommand({ give }: Session) {
  return newCommand('keygen', ['keygen --out key.json', 'keygen --out key.json --algorithm P-256'])
    .requiredOption(
      '--out <file>',
      'where to write the private key; never over a file that is there',
    )
    .addOption(
      new Option('--algorithm <name>', 'kind of key; RSA signs badges as tokens only')
        .choices(['Ed25519', 'P-256', 'P-384', 'RSA'] as const)
        .default('Ed25519' as const),
    )
    .action(async ({ out, algorithm }) => {
      const key = await generateKey({ algorithm });
      const secret =
        algorithm === 'RSA' ? exportSecretKey(key, 'jwk') : exportSecretKey(key, 'multikey');
      await writeNew(out, `${JSON.stringify(secret, null, 2)}\n`);
      const publicHalf = publicHalfOf(key);
      const text = [
        `The private key is in ${inert(out)}. Whoever has it can issue in your name: keep a copy where only you can get it.`,
        '',
        'Its public half, for everybody:',
        inertJson(publicHalf),
        '',
        'The issuer that needs no website:',
        issuerOf(key),
      ].join('\n');
      give({
        ending: 'good',
        text,
        json: { file: out, algorithm, did: issuerOf(key), ...publicHalf },
      });
    });
}

function publicHalfOf(key: SigningKey) {
  return key.publicKeyMultibase === undefined
    ? { publicKeyJwk: exportPublicKey(key, 'jwk') }
    : exportPublicKey(key, 'multikey');
}

function issuerOf(key: SigningKey): string {
  const { publicKeyMultibase } = key;
  return publicKeyMultibase === undefined
    ? didJwkOf(exportPublicKey(key, 'jwk'))
    : didKeyOf(publicKeyMultibase);
}

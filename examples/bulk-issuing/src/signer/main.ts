// The signer: a process of its own, under a user of its own, that alone can read the keys.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { wholeNumber } from '../awards/choose-awards.js';
import { createKeyFile, readKeyFile } from '../issuing/key-file.js';
import { KEY_NAME } from '../issuing/network-issuer.js';
import { listenOnSocket } from './listen-on-socket.js';
import { createSignerService } from './signer-service.js';

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: 'output/keys' },
    socket: { type: 'string', default: process.env.SIGNER_SOCKET ?? 'output/signer.sock' },
    'per-second': { type: 'string', default: '2000' },
  },
});

await mkdir(values.keys, { recursive: true, mode: 0o700 });
await createKeyFile(join(values.keys, `${KEY_NAME}.json`));
const files = (await readdir(values.keys)).filter((name) => name.endsWith('.json'));
const keys = new Map(
  await Promise.all(
    files.map(
      async (file) =>
        [basename(file, '.json'), await readKeyFile(join(values.keys, file))] as const,
    ),
  ),
);

const log = createWriteStream(join(values.keys, 'signatures.log'), { flags: 'a', mode: 0o600 });
const service = createSignerService({
  keys,
  perSecond: wholeNumber(values['per-second']),
  log: (record) => log.write(`${JSON.stringify(record)}\n`),
});
await listenOnSocket(service, values.socket);
console.log(`Signs with ${[...keys.keys()].join(', ')} at ${values.socket}`);

await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
service.close();
service.closeAllConnections();
log.end();

import { serve } from '@hono/node-server';
import { createApp } from './app.js';
import { keepIssuing } from './awards/keep-issuing.js';
import { readConfig } from './config.js';
import { makeFirstAdministrator } from './people/first-administrator.js';
import { openPortal } from './portal.js';
import { seed } from './seed/seed.js';

const config = readConfig(process.env);
const portal = await openPortal(config);
await makeFirstAdministrator(portal);
const guide = config.demo ? await seed(portal) : [];
const issuing = keepIssuing(portal);

const server = serve(
  { fetch: createApp(portal).fetch, port: config.port, hostname: config.hostname },
  ({ port }) => {
    console.log(`The portal is at http://${config.hostname}:${port}\n`);
    for (const line of guide) console.log(line);
  },
);

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${config.port} is taken. Choose another one: PORTAL_PORT=8081`);
  process.exitCode = 1;
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    issuing.stop();
    server.close(() => process.exit(0));
  });
}

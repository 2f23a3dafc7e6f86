import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** The portal as a process of its own, that can be killed and started again. */
export class PortalProcess {
  readonly #dataFolder: string;
  readonly #port: number;
  #child: ChildProcess | undefined;
  #messages = '';

  private constructor(dataFolder: string, port: number) {
    this.#dataFolder = dataFolder;
    this.#port = port;
  }

  static async start(dataFolder: string): Promise<PortalProcess> {
    const portal = new PortalProcess(dataFolder, await freePort());
    await portal.start();
    return portal;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts it, and waits until it answers. */
  async start(): Promise<void> {
    const flags = ['--conditions=@cop-credentials/source', '--import=tsx'];
    const child = spawn(process.execPath, [...flags, 'src/main.ts'], {
      cwd: folder,
      env: {
        ...process.env,
        PORTAL_DATA: this.#dataFolder,
        PORTAL_PORT: String(this.#port),
        // Each applicant has an address of their own, as behind a proxy.
        PORTAL_BEHIND_PROXY: 'yes',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('The portal is at')) break;
    }
    if (child.exitCode !== null) throw new Error('The portal did not start.');
    child.stdout.on('data', (chunk) => {
      this.#messages += chunk;
    });
    child.stdout.resume();
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** The token of the last link that was sent to somebody. */
  async lastToken(emailAddress: string): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const told = this.#messages.split(`Message to ${emailAddress}:`).at(-1) ?? '';
      const token = /\/sign-in\/([\w-]+)/.exec(told)?.[1];
      if (token !== undefined) return token;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No link was sent to ${emailAddress}.`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

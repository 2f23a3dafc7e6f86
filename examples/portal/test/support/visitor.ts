import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.js';
import { type PortalConfig, readConfig } from '../../src/config.js';
import type { GrantedRole } from '../../src/permissions/roles.js';
import { type Message, openPortal, type Portal, type PortalParts } from '../../src/portal.js';
import type { PortalApp } from '../../src/web/env.js';

/** The address that requests of tests are sent to. */
const base = 'http://127.0.0.1';

/** A portal with a database in memory, to be asked without a network. */
export interface TestPortal {
  readonly portal: Portal;
  readonly app: PortalApp;
  readonly messages: readonly Message[];
  /** Somebody with a browser, not signed in. */
  visitor(): Visitor;
  /** Somebody who is signed in, and has these roles. */
  signIn(emailAddress: string, ...roles: readonly GrantedRole[]): Promise<Visitor>;
  close(): void;
}

/** Opens a portal for one test. */
export async function openTestPortal(
  parts: PortalParts = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<TestPortal> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'portal-'));
  const config: PortalConfig = readConfig({ PORTAL_DATA: dataFolder, ...variables });
  const messages: Message[] = [];
  const tell = (message: Message) => {
    messages.push(message);
  };
  const portal = await openPortal(config, { inMemory: true, tell, ...parts });
  const app = createApp(portal);
  const visitor = () => new Visitor(app);
  return {
    portal,
    app,
    messages,
    visitor,
    signIn: async (emailAddress, ...roles) => {
      const { people, clock } = portal;
      const { id } = await people.register(emailAddress, emailAddress, clock());
      const context = { by: { id: 'test', role: 'portal' }, at: clock() } as const;
      for (const role of roles) await people.grant(id, role, context);
      const somebody = visitor();
      await somebody.post('/sign-in', { emailAddress });
      const token = /\/sign-in\/([\w-]+)/.exec(messages.at(-1)?.text ?? '')?.[1];
      await somebody.post('/sign-in/complete', { token: token ?? '' });
      return somebody;
    },
    close: () => {
      portal.database.$client.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** What somebody enters into a form; a list for several values of one name. */
export type FormEntries = Readonly<Record<string, string | Blob | readonly string[]>>;

/** A browser without pictures or scripts: it keeps cookies and follows nothing by itself. */
export class Visitor {
  readonly #app: PortalApp;
  readonly #cookies = new Map<string, string>();

  constructor(app: PortalApp) {
    this.#app = app;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#request(path, { headers: { accept: 'text/html', ...headers } });
  }

  post(
    path: string,
    entries: FormEntries = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const body = new FormData();
    for (const [name, value] of Object.entries(entries)) {
      const values = typeof value === 'string' || value instanceof Blob ? [value] : value;
      for (const one of values) body.append(name, one);
    }
    return this.#request(path, { method: 'POST', body, headers: { origin: base, ...headers } });
  }

  async #request(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`);
    if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
    const response = await this.#app.request(`${base}${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }
}

import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** How the portal runs, from its environment. */
export interface PortalConfig {
  /** The port it listens on. */
  readonly port: number;
  /** The address of this machine that it listens at. */
  readonly hostname: string;
  /** The public https address of the portal, without a slash at the end: badges and their issuer are named by it. */
  readonly origin: string;
  /** The folder of the database and the keys. */
  readonly dataFolder: string;
  /** The time zone in which a calendar day begins. */
  readonly timeZone: string;
  /** Whether a proxy of yours stands before it, whose `X-Forwarded-For` names the visitor. */
  readonly behindProxy: boolean;
  /** The address of whoever becomes administrator where there is none yet. */
  readonly administrator: string | undefined;
  /** Whether seed data are put in where the database is empty. */
  readonly demo: boolean;
}

const dataFolder = fileURLToPath(new URL('../.data', import.meta.url));

const flag = z
  .enum(['yes', 'no'])
  .default('no')
  .transform((given) => given === 'yes');

const environment = z.object({
  PORTAL_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  PORTAL_HOST: z.string().min(1).default('127.0.0.1'),
  PORTAL_ORIGIN: z
    .url({ protocol: /^https$/ })
    .default('https://credential.campus-compact.example')
    .transform((given) => new URL(given).origin),
  PORTAL_DATA: z.string().min(1).default(dataFolder),
  PORTAL_TIME_ZONE: z.string().min(1).default('America/New_York'),
  PORTAL_BEHIND_PROXY: flag,
  PORTAL_ADMINISTRATOR: z.email().optional(),
  PORTAL_DEMO: flag,
});

/** Reads the settings; a faulty one stops the start and is named. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): PortalConfig {
  const read = environment.safeParse(variables);
  if (!read.success) throw new Error(`The settings are faulty.\n${z.prettifyError(read.error)}`);
  const given = read.data;
  return {
    port: given.PORTAL_PORT,
    hostname: given.PORTAL_HOST,
    origin: given.PORTAL_ORIGIN,
    dataFolder: given.PORTAL_DATA,
    timeZone: given.PORTAL_TIME_ZONE,
    behindProxy: given.PORTAL_BEHIND_PROXY,
    administrator: given.PORTAL_ADMINISTRATOR,
    demo: given.PORTAL_DEMO,
  };
}

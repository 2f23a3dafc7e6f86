import * as z from 'zod';

/** Where a command finds what it needs. */
export interface Settings {
  readonly DATABASE_URL: string;
  readonly BADGES_SCHEMA: string;
  readonly SIGNER_SOCKET: string;
  /** The folder that is served to the public. */
  readonly PUBLIC_FOLDER: string;
}

const NO_DATABASE = 'Set it to the address of a server; `pnpm database` starts one and says which.';

const settings: z.ZodType<Settings> = z.object({
  DATABASE_URL: z.string(NO_DATABASE).regex(/^postgres(ql)?:\/\//, NO_DATABASE),
  BADGES_SCHEMA: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,39}$/)
    .default('badges'),
  SIGNER_SOCKET: z.string().default('output/signer.sock'),
  PUBLIC_FOLDER: z.string().default('output/public'),
});

/** Reads the settings from the environment. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { data, error } = settings.safeParse(environment);
  if (data === undefined) throw new Error(z.prettifyError(error));
  return data;
}

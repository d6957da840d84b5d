import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Everything the environment may say. An unknown value stops the process: a typo must not become a default. */
const environmentSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().default('localhost'),
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  DATABASE_APP_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(4),
  DATA_DIRECTORY: z.string().default('.data'),
  PUBLIC_URL: z.url().optional(),
  SECRET: z.string().min(32).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Rungs <rungs@localhost>'),
  AUDIT_ANCHOR_DIRECTORY: z.string().optional(),
  WORKERS: flag.optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(0).default(1_200),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  DEMO: flag.optional(),
  MAX_IN_FLIGHT: z.coerce.number().int().min(1).default(500),
  TRUST_PROXY: flag.default(false),
});

export type Environment = Readonly<z.infer<typeof environmentSchema>>;

/** @throws Error naming every variable that cannot be used, in one message. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  // An empty variable is what `docker compose` makes of an unset one.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new Error(`The environment cannot be used.\n${z.prettifyError(parsed.error)}`);
  const environment = parsed.data;
  if (environment.NODE_ENV === 'production' && environment.DATABASE_URL && !environment.SECRET) {
    throw new Error(
      'SECRET must be set (32 characters or more) when NODE_ENV is production and DATABASE_URL is given.',
    );
  }
  return environment;
}

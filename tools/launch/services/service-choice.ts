/** Which servers the person wants, from the environment. */
export interface ServiceChoice {
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  readonly forceEmbeddedRedis: boolean;
  readonly production: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const urls = (databaseUrl: string | undefined, redisUrl: string | undefined) => ({
  ...(databaseUrl ? { databaseUrl } : {}),
  ...(redisUrl ? { redisUrl } : {}),
});

const rest = (env: Environment) => ({ forceEmbeddedRedis: env['KONTOR_REDIS_FORCE_EMBEDDED'] === '1', production: env['KONTOR_MODE'] === 'production' });

export const serviceChoice = (env: Environment = process.env): ServiceChoice => ({ ...urls(env['KONTOR_DATABASE_URL'], env['KONTOR_REDIS_URL']), ...rest(env) });

/** Tests use the servers an outer run started for them, else the configured ones. */
export const testServiceChoice = (env: Environment = process.env): ServiceChoice => ({
  ...urls(env['KONTOR_TEST_DATABASE_URL'] ?? env['KONTOR_DATABASE_URL'], env['KONTOR_TEST_REDIS_URL'] ?? env['KONTOR_REDIS_URL']),
  ...rest(env),
});

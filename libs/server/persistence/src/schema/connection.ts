import { Client } from 'pg';
import { faultCode } from './fault-code';

/** The database cannot be used as it was addressed; the message says what to do. */
export class DatabaseUnavailableError extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'DatabaseUnavailableError';
  }
}

const place = (url: string): string => `${new URL(url).hostname}:${new URL(url).port || '5432'}`;

const where = 'the address in KONTOR_DATABASE_URL or KONTOR_DATABASE_APP_URL';

const cures: Readonly<Record<string, (url: string) => string>> = {
  ECONNREFUSED: (url) => `No PostgreSQL answers at ${place(url)}. Start it, or correct ${where}.`,
  ENOTFOUND: (url) => `There is no host ${new URL(url).hostname}. Correct ${where}.`,
  '28P01': (url) => `PostgreSQL at ${place(url)} refuses the password of ${new URL(url).username}. Correct ${where}.`,
  '28000': (url) => `PostgreSQL at ${place(url)} does not let ${new URL(url).username} in. Correct ${where}, or the rights of that login.`,
  '3D000': (url) => `There is no database ${new URL(url).pathname.slice(1)} at ${place(url)}. Create it with createdb, or correct ${where}.`,
};

function explained(url: string, error: unknown): unknown {
  const sentence = cures[faultCode(error)]?.(url);
  return sentence === undefined ? error : new DatabaseUnavailableError(sentence, { cause: error });
}

const connectionTimeoutMillis = 5_000;

/** Opens one connection for the time of the work. */
export async function withConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'kontor', connectionTimeoutMillis });
  await client.connect().catch((error: unknown) => {
    throw explained(url, error);
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

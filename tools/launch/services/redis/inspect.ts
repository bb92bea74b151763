import IORedis from 'ioredis';

export interface RedisFacts {
  readonly product: 'Redis' | 'Valkey';
  readonly version: string;
  readonly processId: number;
  /** Where it keeps its data; absent where the server does not say. */
  readonly folder?: string;
}

const field = (info: string, name: string): string | undefined => new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1];

async function withClient<T>(url: string, work: (client: IORedis) => Promise<T>): Promise<T> {
  const client = new IORedis(url, { lazyConnect: true, connectTimeout: 5000, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  client.on('error', () => {}); // the same error rejects connect() below
  try {
    await client.connect();
    return await work(client);
  } finally {
    if (client.status !== 'end') client.disconnect(); // on a closed connection it would hold the process for two seconds
  }
}

/** What the answering server says about itself. Rejects with the client's error when nothing answers or the password is wrong. */
export const redisFacts = (url: string): Promise<RedisFacts> =>
  withClient(url, async (client) => {
    const info = await client.info('server');
    const valkey = field(info, 'valkey_version');
    const folder: unknown = await client.config('GET', 'dir').catch(() => []); // a hosted server may forbid CONFIG
    return {
      product: valkey === undefined ? 'Redis' : 'Valkey',
      version: valkey ?? field(info, 'redis_version') ?? 'unknown',
      processId: Number(field(info, 'process_id') ?? 0),
      ...(Array.isArray(folder) && typeof folder[1] === 'string' ? { folder: folder[1] } : {}),
    };
  });

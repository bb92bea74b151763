import type { Client } from 'pg';

/** Runs work while no other process of this database holds the lock of that name. */
export async function withAdvisoryLock<T>(client: Client, name: string, work: () => Promise<T>): Promise<T> {
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
  try {
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
  }
}

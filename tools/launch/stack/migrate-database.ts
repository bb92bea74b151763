import { DatabaseUnavailableError, migrate } from '@kontor/server-persistence';
import { Refusal } from '../terminal/refusal';

/** Brings the database up to this version; returns the names of the migrations that were missing. */
export async function migrateDatabase(ownerUrl: string): Promise<readonly string[]> {
  try {
    return (await migrate({ ownerUrl })).applied;
  } catch (error) {
    // the address or the rights of a configured server are at fault: its sentence names the cure
    if (error instanceof DatabaseUnavailableError) throw new Refusal(error.message);
    throw error;
  }
}

import { rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { endSurvivors } from '../services/end-survivors';
import { ensureFolder } from '../services/ensure-folder';
import { Refusal } from '../terminal/refusal';
import { workspaceRoot } from '../terminal/workspace-root';

/** What Kontor itself puts into its folder; a reset touches nothing else there. */
const ownEntries = ['postgres', 'redis', 'storage', 'sandbox', 'secrets.json'];

export function dataFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const chosen = env['KONTOR_DATA_DIR']?.trim() || '.data';
  return isAbsolute(chosen) ? chosen : join(workspaceRoot, chosen);
}

/** Where the sandbox keeps its books: they belong to what Kontor wrote into them. */
export async function sandboxStateIn(folder: string): Promise<string> {
  const place = join(folder, 'sandbox');
  await ensureFolder(place);
  return join(place, 'state');
}

/** Deletes the data of earlier starts. The caller has claimed the folder, so that nobody works on it. */
export async function resetData(folder: string, databaseUrl: string | undefined): Promise<void> {
  if (databaseUrl !== undefined) {
    throw new Refusal(`--reset deletes what Kontor keeps in ${folder}, but not the database of KONTOR_DATABASE_URL. Empty that one yourself, or unset KONTOR_DATABASE_URL.`);
  }
  await endSurvivors(folder);
  for (const entry of ownEntries) await rm(join(folder, entry), { recursive: true, force: true, maxRetries: 5 });
}

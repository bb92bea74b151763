import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { SettingsError } from '../settings-error';
import { readTagged, writeTagged } from './tagged-json';
import type { WorldState } from './world-state';

const format = 'lexware-sandbox 1';

/** The first line says what the file is and what the rest must add up to; the rest is the state. */
const textOf = (state: string): string => `${format} ${digestOf(state)}\n${state}\n`;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The state in a file, nothing where there is no file; throws a {@link SettingsError} for a file that is damaged or something else. */
export function readStateFile(path: string): WorldState | undefined {
  const text = contentOf(path);
  if (text === undefined) return undefined;
  const end = text.indexOf('\n');
  const state = text.slice(end + 1).trimEnd();
  if (end === -1 || text.slice(0, end) !== `${format} ${digestOf(state)}`) {
    throw new SettingsError(`${path} is damaged or is no state of this sandbox: delete it to begin anew, or set LEXWARE_SANDBOX_STATE to another file.`);
  }
  return readTagged(state) as WorldState;
}

function contentOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // It is a folder, or somebody else's.
    throw new SettingsError(`${path} cannot be read (${messageOf(error)}): set LEXWARE_SANDBOX_STATE to a file this user may read and write.`);
  }
}

/** Writes beside the file and renames: whoever reads finds the old state or the new one, never half of either. */
export async function writeStateFile(path: string, state: WorldState): Promise<void> {
  const beside = `${path}.new`;
  try {
    await writeFile(beside, textOf(writeTagged(state)), { mode: 0o600 });
    await rename(beside, path);
  } catch (error) {
    // The folder is missing, full or somebody else's.
    throw new SettingsError(`${path} cannot be written (${messageOf(error)}): set LEXWARE_SANDBOX_STATE to a file this user may read and write.`);
  }
}

const messageOf = (error: unknown): string => String(error).replace(/^Error: /, '');

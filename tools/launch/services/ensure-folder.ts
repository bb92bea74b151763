import { accessSync, constants } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { reasonOf, Refusal } from '../terminal/refusal';

/** The folder exists and may be written to, or the person learns how to make it so. */
export async function ensureFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    // no permission, a file in the way, a read-only disk
    throw new Refusal(`Kontor keeps its data in ${folder}, but cannot write there (${reasonOf(error)}). Give yourself write permission or set KONTOR_DATA_DIR to a folder of yours.`);
  }
}

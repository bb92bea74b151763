import { parseGenericProfile, recognizeStatement, statementProfileIds } from '@kontor/server-transactions';
import { open, readFile } from 'node:fs/promises';
import { Refusal } from '../terminal/refusal';
import type { DemoOptions } from './options';

const lookedAtBytes = 64 * 1024;
const wayOut = 'Give its format with --profile ID, or describe its columns with --mapping FILE; docs/importing.md lists the formats and shows a mapping.';

async function beginningOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(lookedAtBytes), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // a SyntaxError
    throw new Refusal(`${file} is no JSON. Write the mapping as docs/importing.md shows it.`);
  }
}

async function requireMapping(file: string): Promise<void> {
  const parsed = parseGenericProfile(jsonIn(await readFile(file, 'utf8'), file));
  if (!('problems' in parsed)) return;
  throw new Refusal([`${file} is no mapping yet; docs/importing.md shows one.`, ...parsed.problems.map(({ sentence }) => `  ${sentence.en}`)].join('\n'));
}

/** Asked before anything is built or started: it must be clear how the statement is to be read. */
export async function requireReadableStatement({ statement, profile, mapping }: DemoOptions): Promise<void> {
  if (profile !== undefined && !statementProfileIds.some((id) => id === profile)) throw new Refusal(`There is no format "${profile}". --profile takes one of: ${statementProfileIds.join(', ')}.`);
  if (profile === 'generic' && mapping === undefined) throw new Refusal('--profile generic needs the description of the columns: --mapping FILE. docs/importing.md shows one.');
  if (mapping !== undefined && profile !== undefined && profile !== 'generic') throw new Refusal(`--mapping does not go together with --profile ${profile}. Leave one of them out.`);
  if (mapping !== undefined) return requireMapping(mapping);
  if (statement === undefined || profile !== undefined) return;
  const recognition = await recognizeStatement(await beginningOf(statement));
  if (recognition.outcome === 'unknown') throw new Refusal(`${statement}: ${recognition.sentence.en} ${wayOut}`);
}

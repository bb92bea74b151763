import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf, Refusal } from '../terminal/refusal';

export interface DemoOptions {
  /** `undefined`: the demo month. */
  readonly statement: string | undefined;
  readonly receipts: string | undefined;
  /** `undefined`: recognised from the file. */
  readonly profile: string | undefined;
  readonly json: boolean;
}

const options = {
  statement: { type: 'string' },
  receipts: { type: 'string' },
  profile: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const usage = 'npm run demo -- [--statement FILE] [--receipts DIR] [--profile ID] [--json]';

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    // an option that does not exist or lacks its value
    if (reasonOf(error).startsWith('ERR_PARSE_ARGS')) throw new Refusal(`The demo does not know that option. It is called like this: ${usage}`);
    throw error;
  }
}

function existing(path: string | undefined, kind: 'file' | 'folder', option: string): string | undefined {
  if (path === undefined) return undefined;
  const found = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  const fits = existsSync(found) && (kind === 'file' ? statSync(found).isFile() : statSync(found).isDirectory());
  if (!fits) throw new Refusal(`There is no ${kind} ${found}. Give ${option} the path of one.`);
  return found;
}

export function demoOptions(args: readonly string[]): DemoOptions {
  const { statement, receipts, profile, json } = parsed(args);
  return { statement: existing(statement, 'file', '--statement'), receipts: existing(receipts, 'folder', '--receipts'), profile, json };
}

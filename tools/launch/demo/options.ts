import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readOptions } from '../terminal/read-options';
import { reasonOf, Refusal } from '../terminal/refusal';

export interface DemoOptions {
  /** `undefined`: the demo month. */
  readonly statement: string | undefined;
  readonly receipts: string | undefined;
  /** `undefined`: recognised from the file. */
  readonly profile: string | undefined;
  /** The file with the description of the columns, for statements of no known format. */
  readonly mapping?: string | undefined;
  readonly json: boolean;
}

const options = {
  statement: { type: 'string' },
  receipts: { type: 'string' },
  profile: { type: 'string' },
  mapping: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Kind = 'file' | 'folder';

/** Paths are meant as seen from where the command was typed. */
function existing(path: string | undefined, kind: Kind, option: string): string | undefined {
  if (path === undefined) return undefined;
  const found = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  const cure = `Give ${option} the path of a ${kind}.`;
  if (!existsSync(found)) throw new Refusal(`There is no ${kind} ${found}. ${cure}`);
  const isOfKind = kind === 'file' ? statSync(found).isFile() : statSync(found).isDirectory();
  if (!isOfKind) throw new Refusal(`${found} is no ${kind}. ${cure}`);
  return readable(found);
}

function readable(path: string): string {
  try {
    accessSync(path, constants.R_OK);
    return path;
  } catch (error) {
    // somebody else's
    throw new Refusal(`${path} cannot be read (${reasonOf(error)}). Give yourself permission to read it.`);
  }
}

export function demoOptions(args: readonly string[]): DemoOptions {
  const { statement, receipts, profile, mapping, json = false } = readOptions('demo', args, options);
  return {
    statement: existing(statement, 'file', '--statement'),
    receipts: existing(receipts, 'folder', '--receipts'),
    mapping: existing(mapping, 'file', '--mapping'),
    profile,
    json,
  };
}

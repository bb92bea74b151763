import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import type { ScratchWorkspace } from './scratch-workspace';

interface Message {
  readonly ruleId: string | null;
  readonly line?: number;
  /** The file could not even be read. */
  readonly fatal?: boolean;
  readonly message: string;
}

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly Message[];
}

/** The rules that complained about a line of a file. */
export type Complaints = (file: string, line: number) => readonly string[];

const eslint = join(__dirname, '../../../../node_modules/eslint/bin/eslint.js');

/** One run of ESLint over all planted files, in a process of its own as every other check runs it. */
export function complaintsAbout(workspace: ScratchWorkspace): Complaints {
  const foreign = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NX_')));
  const { stdout, stderr } = spawnSync(process.execPath, [eslint, '--format', 'json', ...workspace.planted], { cwd: workspace.folder, env: { ...foreign, NX_DAEMON: 'false' }, encoding: 'utf8', maxBuffer: 1e8 });
  if (!stdout.startsWith('[')) throw new Error(`ESLint did not run:\n${stdout}${stderr}`);
  const results = JSON.parse(stdout) as readonly FileResult[];
  const byFile = new Map(results.map(({ filePath, messages }) => [relative(workspace.folder, filePath), messages]));
  return (file, line) => {
    const messages = byFile.get(file);
    if (messages === undefined) throw new Error(`${file} was not linted`);
    const broken = messages.find(({ fatal }) => fatal);
    if (broken) throw new Error(`${file}: ${broken.message}`);
    return [...new Set(messages.filter((message) => message.line === line).map(({ ruleId }) => ruleId ?? ''))];
  };
}

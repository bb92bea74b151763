import { startPracticeStack, StopList, type PracticeStack } from '@kontor/launch';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(180_000);

/** A block of commands, and what stands below it as its output. */
interface Lesson {
  readonly heading: string;
  readonly commands: string;
  readonly output: string | undefined;
}

const guide = readFileSync(join(__dirname, '../../../docs/api.md'), 'utf8');
const headingOf = (before: string): string => /## (.*)$/m.exec(before.slice(before.lastIndexOf('\n## ')))?.[1] ?? '';
const lessons: readonly Lesson[] = [...guide.matchAll(/```bash\n([\s\S]*?)```(?:\n```text\n([\s\S]*?)```)?/g)].map(({ index, 1: commands = '', 2: output }) => ({ heading: headingOf(guide.slice(0, index)), commands, output: output?.trim() }));
const mark = '-- end of block --';

const stopList = new StopList();
let stack: PracticeStack;
let said: readonly string[];

beforeAll(async () => {
  stack = await startPracticeStack(stopList);
  const script = ['set -euo pipefail', ...lessons.map(({ commands }) => `${commands}\necho '${mark}'`)].join('\n');
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { env: { PATH: process.env['PATH'], KONTOR: stack.apiUrl } });
  said = stdout.split(mark).map((part) => part.trim());
});
afterAll(() => stopList.stopAll());

it('works from its first block to its last', () => {
  expect(lessons.length).toBeGreaterThan(10);
  expect(said).toHaveLength(lessons.length + 1);
});

it.each(lessons.filter(({ output }) => output !== undefined))('prints what stands in the guide: $heading', (lesson) => {
  expect(said[lessons.indexOf(lesson)]).toBe(lesson.output);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../../..');
const guide = readFileSync(join(root, 'docs/plugins.md'), 'utf8');

/** Blocks of code that begin by naming the file they are taken from. */
const quotations = [...guide.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(([, file = '', code = '']) => ({ file, code }));

/** Folders and files the guide sends its readers to. */
const places = [...new Set([...guide.matchAll(/`((?:libs|tools|docs)\/[\w./-]+)`/g)].map(([, place = '']) => place))];

describe('the plugin guide', () => {
  it('quotes the files it teaches from', () => {
    expect(quotations.length).toBeGreaterThanOrEqual(4);
  });

  it.each(quotations)('quotes $file as it is', ({ file, code }) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(code);
  });

  it.each(places)('sends its readers to %s, which exists', (place) => {
    expect(existsSync(join(root, place))).toBe(true);
  });
});

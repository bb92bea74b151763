import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages';

const root = join(__dirname, '../../..');

describe.each(Object.entries(pages()))('%s', (place, text) => {
  it('is what the catalogues say; npm run docs writes it anew', () => {
    expect(readFileSync(join(root, place), 'utf8')).toBe(text);
  });

  it('has something to say', () => {
    expect(text.match(/^##+ [A-Za-z-]+$/gm)?.length ?? 0).toBeGreaterThan(40);
  });
});

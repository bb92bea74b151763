import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../../..');
const guides = [
  { file: 'docs/user-guide.md', locale: 'en' },
  { file: 'docs/benutzerhandbuch.md', locale: 'de' },
];

type Texts = string | { readonly [key: string]: Texts };

const wordsIn = (texts: Texts): readonly string[] => (typeof texts === 'string' ? [texts] : Object.values(texts).flatMap(wordsIn));

/** Every text of the pages in a language; a gap takes any words. */
function screenTexts(locale: string): readonly RegExp[] {
  const files = ['apps/admin/src', 'libs/admin'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)));
  const words = files.filter((file) => file.endsWith(`i18n/${locale}.json`)).flatMap((file) => wordsIn(JSON.parse(readFileSync(file, 'utf8')) as Texts));
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const gaps = / ?\{\{[^}]*\}\} ?/g;
  const telling = words.filter((text) => text.replaceAll(gaps, '').length > 3);
  return telling.map((text) => new RegExp(`^${text.split(gaps).map(escaped).join('.*')}$`));
}

describe.each(guides)('$file', ({ file, locale }) => {
  const text = readFileSync(join(root, file), 'utf8');

  it('calls everything on the screen as the screen does', () => {
    const known = screenTexts(locale);
    const named = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words).slice(1); // the first is the word "bold" itself
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((words) => !known.some((pattern) => pattern.test(words)))).toEqual([]);
  });

  it('shows only pictures that are there, in its own language', () => {
    const shown = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(shown.length).toBeGreaterThan(4);
    expect(shown.filter((path) => !path.endsWith(`.${locale}.png`) || !existsSync(join(root, dirname(file), path)))).toEqual([]);
  });
});

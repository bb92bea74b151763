import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '@kontor/api-contracts';
import { locales } from '@kontor/kernel';
import { namedChecks } from '../welcome/check-list';
import { translations } from './translations';

type Texts = Readonly<Record<string, string>>;

const flat = (tree: object, path = ''): Texts =>
  Object.assign({}, ...Object.entries(tree).map(([name, value]: [string, unknown]) => (typeof value === 'object' && value !== null ? flat(value, `${path}${name}.`) : { [path + name]: value }))) as Texts;

const sources = join(__dirname, '../..');
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|html)$/.test(file) && !/\.spec\.ts$|^testing/.test(file));
const lines = files.flatMap((file) => readFileSync(join(sources, file), 'utf8').split('\n'));

/** Keys as they stand in templates and routes; one that ends with a dot is completed by a value. */
const mentioned = new Set(lines.filter((line) => /\| transloco|title: '/.test(line)).flatMap((line) => [...line.matchAll(/'([a-zA-Z]+\.[a-zA-Z.]*)'/g)].map(([, key]) => key ?? '')));
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{ (\w+) \}\}/g)].map(([, name]) => name ?? '').sort();

const { de, en } = { de: flat(translations.de), en: flat(translations.en) };

describe('the texts', () => {
  it('are complete in both languages', () => {
    expect(locales).toEqual(['de', 'en']);
    expect(Object.keys(de)).toEqual(Object.keys(en));
    for (const text of [...Object.values(de), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });

  it('have the same gaps to fill', () => {
    for (const key of Object.keys(en)) expect({ key, gaps: placeholders(de[key] ?? '') }).toEqual({ key, gaps: placeholders(en[key] ?? '') });
  });

  it('read differently in German and English, but for what is the same word', () => {
    expect(Object.keys(en).filter((key) => de[key] === en[key])).toEqual(['welcome.name', 'readiness.title']);
  });

  it('are there for everything the pages say', () => {
    expect(mentioned.size).toBeGreaterThan(30);
    const unknown = [...mentioned].filter((key) => (key.endsWith('.') ? !Object.keys(en).some((known) => known.startsWith(key)) : !(key in en)));
    expect(unknown).toEqual([]);
  });

  it('are all said somewhere', () => {
    expect(Object.keys(en).filter((key) => !mentioned.has(key) && ![...mentioned].some((start) => start.endsWith('.') && key.startsWith(start)))).toEqual([]);
  });

  it('name every role, and every check that is said to have a name', () => {
    expect(Object.keys(translations.en.role)).toEqual([...roles]);
    expect(Object.keys(translations.en.readiness.check)).toEqual(namedChecks);
  });

  it('name no accounting system: what is connected says that itself', () => {
    const vendorWord = /lexoffic[e]|lexwar[e]|vouche[r]/i; // the brackets keep this line from being one itself
    expect([...Object.values(de), ...Object.values(en), ...lines].filter((text) => vendorWord.test(text))).toEqual([]);
  });
});

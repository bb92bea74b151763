import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditActions, roles } from '@kontor/api-contracts';
import { locales, type Locale } from '@kontor/kernel';

type Texts = Readonly<Record<string, string>>;

const flat = (tree: object, path = ''): Texts =>
  Object.assign({}, ...Object.entries(tree).map(([name, value]: [string, unknown]) => (typeof value === 'object' && value !== null ? flat(value, `${path}${name}.`) : { [path + name]: value }))) as Texts;

const root = join(__dirname, '../../../..');
const rooms = ['apps/admin/src', ...readdirSync(join(root, 'libs/admin')).map((room) => `libs/admin/${room}/src`)];
const filesOf = (room: string): readonly string[] => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).filter((file) => !file.startsWith('client/')).map((file) => join(room, file));
const files = rooms.flatMap(filesOf);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const textsIn = (locale: Locale): readonly (readonly [file: string, texts: object])[] => files.filter((file) => file.endsWith(`i18n/${locale}.json`)).map((file) => [file, JSON.parse(read(file)) as object]);
const all = (locale: Locale): Texts => flat(Object.assign({}, ...textsIn(locale).map(([, texts]) => texts)) as object);

const lines = files.filter((file) => /\.(ts|html)$/.test(file) && !/\.spec\.ts$|\/testing\//.test(file)).flatMap((file) => read(file).split('\n'));
const tops = new Set(Object.keys(Object.assign({}, ...textsIn('en').map(([, texts]) => texts)) as object));
/** Keys as they stand in templates and code; one that ends with a dot is completed by a value. */
const quoted = lines.filter((line) => !line.startsWith('import ')).flatMap((line) => [...line.matchAll(/['`]([a-z][a-zA-Z]+\.[a-zA-Z0-9.-]*)/g)].map(([, key]) => key ?? ''));
const isAction = (name: string): boolean => auditActions.some((action) => action === name);
const mentioned = new Set(quoted.filter((key) => tops.has(key.split('.')[0] ?? '') && !isAction(key)));
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{ (\w+) \}\}/g)].map(([, name]) => name ?? '').sort();

const { de, en } = { de: all('de'), en: all('en') };
/** The same word in both languages. */
const sameWords = ['Name', 'System', 'Status', 'Details', 'Version', 'PDF', 'CSV', 'JSON', 'IBAN', 'MCC', 'OK', 'Filter', 'Region', 'E-Mail', 'Code', 'Plan', 'Kontor'];

describe('the texts', () => {
  it('have one top-level key per feature, which nobody else uses', () => {
    const all = textsIn('en').flatMap(([, texts]) => Object.keys(texts));
    expect([...all].sort()).toEqual([...tops].sort());
  });

  it('are complete in both languages', () => {
    expect(locales).toEqual(['de', 'en']);
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
    for (const text of [...Object.values(de), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });

  it('have the same gaps to fill', () => {
    for (const key of Object.keys(en)) expect({ key, gaps: placeholders(de[key] ?? '') }).toEqual({ key, gaps: placeholders(en[key] ?? '') });
  });

  it('read differently in German and English, but for what is the same word', () => {
    expect(Object.keys(en).filter((key) => de[key] === en[key] && !sameWords.includes(en[key] ?? '') && /\p{L}/u.test((en[key] ?? '').replace(/\{\{ \w+ \}\}/g, '')))).toEqual([]);
  });

  it('are there for everything the pages say', () => {
    expect(mentioned.size).toBeGreaterThan(30);
    expect([...mentioned].filter((key) => (key.endsWith('.') ? !Object.keys(en).some((known) => known.startsWith(key)) : !(key in en)))).toEqual([]);
  });

  it('are all said somewhere', () => {
    expect(Object.keys(en).filter((key) => !mentioned.has(key) && ![...mentioned].some((start) => start.endsWith('.') && key.startsWith(start)))).toEqual([]);
  });

  it('name every role', () => {
    for (const role of roles) expect(en).toHaveProperty([`role.${role}`]);
  });

  it('name no accounting system: what is connected says that itself', () => {
    const vendorWord = /lexoffic[e]|lexwar[e]|vouche[r]/i; // the brackets keep this line from being one itself
    expect([...Object.values(de), ...Object.values(en), ...lines].filter((text) => vendorWord.test(text))).toEqual([]);
  });
});

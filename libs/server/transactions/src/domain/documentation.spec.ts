import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelOf } from './mapping/columns';
import { parseGenericProfile } from './mapping/generic-profile';
import { mappedColumns } from './mapping/mapped-columns';
import { kontor } from './profiles/kontor';
import { statementProfiles } from './profiles/statement-profiles';
import { conflictReasons } from './reasons/conflict-reasons';
import { fileReasons } from './reasons/file-reasons';
import { rowReasons } from './reasons/row-reasons';
import { readAll } from './testing/read-all';

const text = readFileSync(join(__dirname, '../../../../../docs/importing.md'), 'utf8');

const between = (name: string): string => text.split(`<!-- ${name}:begin -->`)[1]?.split(`<!-- ${name}:end -->`)[0]?.trim() ?? '';
const block = (language: string): string => text.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? '';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Failing shows the tables as they should be: copy them over. */
describe('docs/importing.md', () => {
  it('lists the formats there are', () => {
    const rows = statementProfiles.map(({ id, name }) => [`\`${id}\``, name.de, name.en]);
    expect(between('formats')).toBe(table(['profile', 'Deutsch', 'English'], rows));
  });

  it('lists every reason with its sentences', () => {
    const rows = [
      ...Object.entries({ ...rowReasons, ...conflictReasons }).map(([code, { de, en }]) => [`\`${code}\``, 'row', de, en]),
      ...Object.entries(fileReasons).map(([code, { de, en }]) => [`\`${code}\``, 'file', de, en]),
    ];
    expect(between('reasons')).toBe(table(['code', 'ends', 'Deutsch', 'English'], rows));
  });

  it('shows a mapping that is one', () => {
    expect(parseGenericProfile(JSON.parse(block('json')))).toMatchObject({ profile: { source: 'amex-business' } });
  });

  it("shows Kontor's own format with every column it knows, and a row that can be read", async () => {
    const example = block('csv');
    const known = new Set(mappedColumns(kontor.mapping).map(({ ref }) => labelOf(ref)));
    expect(example.split('\n')[0]?.split(',').sort()).toEqual([...known].sort());
    expect((await readAll(example, { profile: 'kontor' })).transactions).toMatchObject([{ sourceId: 'tx-1002', kind: 'purchase' }]);
  });
});

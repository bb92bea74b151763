import { inspectExporter, readSettings, type AccountingExporter, type FileRow } from '@kontor/exporter-contract';
import { columnIds, columns } from './columns/columns';
import { csvExporter } from './csv-exporter';
import { companyNamed } from './name-company';
import { exportText, plannedRow, settings, startedAt } from './testing/export-file';
import { month, transaction } from './testing/transactions';
import { encodings } from './writing/text-encoding';

const erased: AccountingExporter = csvExporter;

describe('the CSV exporter', () => {
  it('is well-formed', () => {
    expect(inspectExporter(erased)).toEqual([]);
  });

  it('offers at least twenty-five columns, each with a heading of its own in every language', () => {
    expect(columnIds.length).toBeGreaterThanOrEqual(25);
    for (const language of ['de', 'en'] as const) expect(new Set(columnIds.map((id) => columns[id].label[language])).size).toBe(columnIds.length);
  });

  it.each([
    [{ columns: [] }, 'empty-list'],
    [{ columns: ['gross', 'gross'] }, 'repeated'],
    [{ columns: ['iban'] }, 'not-an-option'],
    [{ delimiter: '|' }, 'not-an-option'],
    [{ name: ' ' }, 'too-short'],
    [{ receipts: 'yes' }, 'wrong-type'],
  ])('refuses the settings %j', (chosen, because) => {
    expect(readSettings(csvExporter.manifest.settings, chosen)).toMatchObject({ ok: false, problems: [{ because }] });
  });

  it('is the same company under the same name and another under another, so several can live side by side', () => {
    expect(companyNamed({ name: ' Karten  EUR ' })).toEqual({ id: 'file:karten eur', name: 'Karten EUR', attributes: {} });
    expect(companyNamed({ name: 'Karten USD' }).id).not.toBe(companyNamed({ name: 'Karten EUR' }).id);
  });

  it('writes a heading even when there is no row', async () => {
    expect(await exportText([], { columns: ['merchant', 'gross'], language: 'en' })).toBe('Merchant;Gross\r\n');
  });

  it('keeps the row of a single empty cell', async () => {
    expect(await exportText([transaction()], { columns: ['note'], language: 'en' })).toBe('Note\r\n""\r\n');
  });

  it('refuses rows that were planned for other columns', async () => {
    await expect(readFile(plannedRow(transaction(), { columns: ['gross', 'note'] }))).rejects.toThrow('plan the export anew');
  });

  it('refuses rows it cannot have planned', async () => {
    await expect(readFile({ transaction: transaction(), operations: [{ cells: [{ column: 'gross' }] }] })).rejects.toThrow('no readable cell');
  });

  it('writes what windows-1252 has and refuses to replace what it has not', () => {
    const { encode, refuses } = encodings['windows-1252'];
    expect([...encode('Ä.€ß–Ÿ\u00A0ÿ')]).toEqual([0xc4, 0x2e, 0x80, 0xdf, 0x96, 0x9f, 0xa0, 0xff]);
    expect(['Ä€ß–.', 'aŁb', '日本', '😀', '\u0080'].map(refuses)).toEqual([undefined, 'Ł', '日', '😀', '\u0080']);
    expect(() => encode('Ł')).toThrow('cannot write');
  });

  it('starts a file for Excel with the mark Excel looks for', async () => {
    expect(await exportText(month, { encoding: 'utf-8-bom' })).toMatch(/^\uFEFFTransaktions-ID;/);
    expect(await exportText(month, { encoding: 'utf-8' })).toMatch(/^Transaktions-ID;/);
  });
});

async function readFile(row: FileRow): Promise<void> {
  const { delivery } = csvExporter;
  if (delivery.kind !== 'file') throw new Error('The exporter no longer makes files');
  const rows = async function* (): AsyncGenerator<FileRow> {
    yield row;
  };
  const openReceipt = async () => ({ fileName: 'x', bytes: new Uint8Array() });
  for await (const { bytes } of delivery.assemble(rows(), { id: 'run-1', settings: settings(), startedAt, openReceipt })) {
    for await (const chunk of bytes) expect(chunk.length).toBeGreaterThan(0);
  }
}

import { createHash } from 'node:crypto';
import { csvExporter } from './csv-exporter';
import { exportFiles, openReceipt, rowsOf, settings, startedAt } from './testing/export-file';
import { line, month, receipt, transaction } from './testing/transactions';
import { unzip } from './testing/unzip';

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const namesIn = async (bytes: Buffer | undefined): Promise<readonly string[]> => (bytes ? (await unzip(bytes)).map(({ name }) => name) : []);

describe('the archive of receipts', () => {
  it('stands beside the CSV file under the same name', async () => {
    const files = await exportFiles(month, { name: 'Karten März / 2026' });
    expect(files.map(({ name, mimeType }) => [name, mimeType])).toEqual([
      ['Karten-März-2026_2026-03-31_101530.csv', 'text/csv; charset=utf-8'],
      ['Karten-März-2026_2026-03-31_101530_receipts.zip', 'application/zip'],
    ]);
  });

  it('holds every receipt once, under the name the CSV file tells', async () => {
    const [csv, zip] = await exportFiles(month);
    const files = zip ? await unzip(zip.bytes) : [];
    expect(files.map(({ name, text }) => [name, text])).toEqual([
      ['2026-03-05_Gasthof-Zur-Post-München_249,70_KT-TXHOTEL_1.pdf', 'bytes of rc-1'],
      ['2026-03-05_Gasthof-Zur-Post-München_249,70_KT-TXHOTEL_2.jpg', 'bytes of rc-2'],
    ]);
    for (const { name } of files) expect(csv?.bytes.toString('utf8')).toContain(name);
  });

  it('is the same to the byte when it is made again', async () => {
    const [first, second] = await Promise.all([exportFiles(month), exportFiles(month)]);
    expect(first.map(({ bytes }) => digest(bytes))).toEqual(second.map(({ bytes }) => digest(bytes)));
  });

  it('is the same to the byte on every machine, whatever its clock and time zone', async () => {
    const [, zip] = await exportFiles(month);
    expect(digest(zip?.bytes ?? Buffer.alloc(0))).toBe('a18bfa782fedd6793bd2bb6e5801487299e36e8318af0cd73ef31ad45d66d65c');
    expect(zip && (await unzip(zip.bytes))[0]?.modified).toEqual(new Date(2026, 2, 31, 12));
  });

  it('is left out when no row has a receipt, and when the person wants none', async () => {
    expect(await exportFiles([transaction()])).toHaveLength(1);
    expect(await exportFiles(month, { receipts: false })).toHaveLength(1);
  });

  it('keeps equal purchases of one day apart', async () => {
    const twins = ['a', 'b'].map((id) => transaction({ id: `tx-${id}`, receipts: [receipt(`rc-${id}`, 'Beleg.pdf')] }));
    const [, zip] = await exportFiles(twins);
    const names = await namesIn(zip?.bytes);
    expect(new Set(names).size).toBe(2);
  });

  it.each([
    ['../../etc/passwd', '2026-03-05_etc-passwd_5,00_KT-TX_1.pdf'],
    ['C:\\Windows\\system32', '2026-03-05_C-Windows-system32_5,00_KT-TX_1.pdf'],
    ['a\0b\u202Egpj.exe\r\n', '2026-03-05_a-b-gpj-exe_5,00_KT-TX_1.pdf'],
    ['. . .', '2026-03-05_card_5,00_KT-TX_1.pdf'],
    ['Bäckerei Müller & Söhne', '2026-03-05_Bäckerei-Müller-Söhne_5,00_KT-TX_1.pdf'],
    ['東京タワー', '2026-03-05_東京タワー_5,00_KT-TX_1.pdf'],
    ['x'.repeat(300), `2026-03-05_${'x'.repeat(40)}_5,00_KT-TX_1.pdf`],
  ])('names a receipt of %j safely', async (name, expected) => {
    const [, zip] = await exportFiles([transaction({ id: 'tx', merchant: { name }, lines: [line('-5.00')], receipts: [receipt('rc', '../../evil.exe')] })]);
    expect(await namesIn(zip?.bytes)).toEqual([expected]);
  });

  it.each([
    ['application/pdf', 'pdf'],
    ['image/jpeg', 'jpg'],
    ['image/png', 'png'],
    ['application/xml', 'xml'],
    ['text/html', 'bin'],
  ])('gives a receipt of type %s the ending %s, whatever its own name says', async (mimeType, ending) => {
    const [, zip] = await exportFiles([transaction({ receipts: [receipt('rc', 'run.exe', mimeType)] })]);
    expect((await namesIn(zip?.bytes))[0]).toMatch(new RegExp(`_1\\.${ending}$`));
  });

  it('fails its reader when a receipt cannot be opened', async () => {
    const opening = async (): Promise<never> => Promise.reject(new Error('The receipt is gone'));
    await expect(readAll(assemble(opening))).rejects.toThrow('The receipt is gone');
  });

  it('is refused before the CSV file was read to its end: it would miss receipts', async () => {
    const files = assemble(openReceipt);
    await files.next();
    await expect(files.next()).rejects.toThrow('read the files in order');
  });
});

function assemble(open: typeof openReceipt) {
  const { delivery } = csvExporter;
  if (delivery.kind !== 'file') throw new Error('The exporter no longer makes files');
  return delivery.assemble(rowsOf(month), { id: 'run-1', settings: settings(), startedAt, openReceipt: open })[Symbol.asyncIterator]();
}

async function readAll(files: ReturnType<typeof assemble>): Promise<void> {
  for (let next = await files.next(); !next.done; next = await files.next()) {
    for await (const chunk of next.value.bytes) expect(chunk.length).toBeGreaterThan(0);
  }
}

import type { FileRow } from '@kontor/exporter-contract';
import { csvExporter } from './csv-exporter';
import { plannedRow, settings, startedAt } from './testing/export-file';
import { receipt, transaction } from './testing/transactions';
import { zipBytes } from './writing/zip-bytes';

const rowCount = 50_000;
const receiptSize = 64 * 1024;

/** More than this is never held between the one who gives and the one who takes. */
const rowsAtOnce = 200;
const receiptsAtOnce = 2;

function assemble(rows: AsyncIterable<FileRow>, openReceipt: () => Promise<{ fileName: string; bytes: Uint8Array }>) {
  const { delivery } = csvExporter;
  if (delivery.kind !== 'file') throw new Error('The exporter no longer makes files');
  return delivery.assemble(rows, { id: 'run-1', settings: settings(), startedAt, openReceipt });
}

const linesIn = (chunk: Uint8Array): number => Buffer.from(chunk).toString('latin1').split('\r\n').length - 1;

describe('a very long file', () => {
  it('is written while it is read: no more than a few rows wait in memory', async () => {
    const row = plannedRow(transaction());
    let given = 0;
    let taken = -1; // the headings
    let mostWaiting = 0;
    const rows = async function* (): AsyncGenerator<FileRow> {
      for (; given < rowCount; given += 1) yield row;
    };
    for await (const { bytes } of assemble(rows(), async () => ({ fileName: 'x', bytes: new Uint8Array() }))) {
      for await (const chunk of bytes) {
        mostWaiting = Math.max(mostWaiting, given - Math.max(taken, 0));
        taken += linesIn(chunk);
      }
    }
    expect(taken).toBe(rowCount);
    expect(mostWaiting).toBeLessThanOrEqual(rowsAtOnce);
  });

  it('reads no row before somebody reads the file', async () => {
    let given = 0;
    const rows = async function* (): AsyncGenerator<FileRow> {
      given += 1;
      yield plannedRow(transaction());
    };
    const files = assemble(rows(), async () => ({ fileName: 'x', bytes: new Uint8Array() }))[Symbol.asyncIterator]();
    await files.next();
    expect(given).toBe(0);
  });

  it('stops reading rows when its reader goes', async () => {
    let given = 0;
    const row = plannedRow(transaction());
    const rows = async function* (): AsyncGenerator<FileRow> {
      for (; given < rowCount; given += 1) yield row;
    };
    for await (const { bytes } of assemble(rows(), async () => ({ fileName: 'x', bytes: new Uint8Array() }))) {
      let chunks = 0;
      for await (const _chunk of bytes) if (++chunks === 3) break;
      break;
    }
    expect(given).toBeLessThanOrEqual(3 * rowsAtOnce);
  });
});

describe('an archive of many receipts', () => {
  const receiptCount = 400;
  const archive = (opened: { count: number }) =>
    zipBytes(
      Array.from({ length: receiptCount }, (_, index) => ({
        name: `${index}.pdf`,
        open: async () => {
          opened.count += 1;
          return new Uint8Array(receiptSize);
        },
      })),
      startedAt,
    );

  it('opens a receipt only when the one before has been taken', async () => {
    const opened = { count: 0 };
    let taken = 0;
    let mostWaiting = 0;
    for await (const chunk of archive(opened)) {
      mostWaiting = Math.max(mostWaiting, opened.count * receiptSize - taken);
      taken += chunk.length;
    }
    expect(opened.count).toBe(receiptCount);
    expect(mostWaiting).toBeLessThanOrEqual(receiptsAtOnce * receiptSize);
  });

  it('opens no further receipt when its reader goes', async () => {
    const opened = { count: 0 };
    for await (const chunk of archive(opened)) if (chunk.length > 0) break;
    expect(opened.count).toBeLessThanOrEqual(receiptsAtOnce);
  });

  it('keeps of each row the names of its receipts and nothing else', async () => {
    const rows = async function* (): AsyncGenerator<FileRow> {
      for (let index = 0; index < 3; index += 1) yield plannedRow(transaction({ id: `tx-${index}`, receipts: [receipt(`rc-${index}`, 'a.pdf')] }));
    };
    const asked: string[] = [];
    const { delivery } = csvExporter;
    if (delivery.kind !== 'file') throw new Error('The exporter no longer makes files');
    const openReceipt = async (id: string) => (asked.push(id), { fileName: id, bytes: new Uint8Array(1) });
    for await (const { bytes } of delivery.assemble(rows(), { id: 'run-1', settings: settings(), startedAt, openReceipt })) {
      for await (const chunk of bytes) expect(chunk.length).toBeGreaterThan(0);
    }
    expect(asked).toEqual(['rc-0', 'rc-1', 'rc-2']);
  });
});

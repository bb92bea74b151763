import type { FileArtifact, FileRow, FileRun } from '@kontor/exporter-contract';
import type { NamedReceipt } from './receipt-names';
import { readRowInput, type RowInput } from './row-input';
import type { CsvSettings } from './settings';
import { csvBytes } from './writing/csv-bytes';
import { safeName } from './writing/safe-name';
import { encodings } from './writing/text-encoding';
import { zipBytes } from './writing/zip-bytes';

/** The CSV file and, when any row brings receipts, the archive beside it. */
export async function* assemble(rows: AsyncIterable<FileRow>, run: FileRun<CsvSettings>): AsyncGenerator<FileArtifact> {
  const pass = new RowPass(rows);
  const stem = `${safeName(run.settings.name) || 'csv'}_${stampOf(run.startedAt)}`;
  const { label } = encodings[run.settings.encoding];
  yield { name: `${stem}.csv`, mimeType: `text/csv; charset=${label}`, bytes: csvBytes(pass.inputs(), run.settings) };
  const receipts = pass.receipts();
  if (receipts.length === 0) return;
  const entries = receipts.map(({ receiptId, name }) => ({ name, open: async () => (await run.openReceipt(receiptId)).bytes }));
  yield { name: `${stem}_receipts.zip`, mimeType: 'application/zip', bytes: zipBytes(entries, run.startedAt) };
}

/** The rows come once: while the file is written the names of the receipts are kept, and nothing else. */
class RowPass {
  private readonly named: NamedReceipt[] = [];
  private isOver = false;

  constructor(private readonly rows: AsyncIterable<FileRow>) {}

  async *inputs(): AsyncGenerator<RowInput> {
    for await (const { operations } of this.rows) {
      for (const planned of operations) {
        const input = readRowInput(planned);
        this.named.push(...input.receipts);
        yield input;
      }
    }
    this.isOver = true;
  }

  receipts(): readonly NamedReceipt[] {
    if (!this.isOver) throw new Error('The next file was asked for before the CSV file was read to its end; read the files in order');
    return this.named;
  }
}

/** `2026-03-05_101530`, in UTC. */
const stampOf = (startedAt: Date): string => startedAt.toISOString().slice(0, 19).replace('T', '_').replaceAll(':', '');

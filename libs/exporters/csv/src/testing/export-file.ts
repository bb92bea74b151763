import { readSettings, type CodedTransaction, type FileRow, type PlanInput } from '@kontor/exporter-contract';
import type { JsonObject } from '@kontor/kernel';
import { csvExporter } from '../csv-exporter';
import type { CsvSettings } from '../settings';

export const startedAt = new Date('2026-03-31T10:15:30Z');

/** The settings as core reads them: defaults, and what the person chose. */
export function settings(chosen: Partial<CsvSettings> = {}): CsvSettings {
  const reading = readSettings(csvExporter.manifest.settings, { ...chosen });
  if (!reading.ok) throw new Error(`The settings are refused: ${JSON.stringify(reading.problems)}`);
  return reading.settings as unknown as CsvSettings;
}

export const planInput = (transaction: CodedTransaction, chosen: Partial<CsvSettings> = {}): PlanInput<CsvSettings> => ({
  transaction,
  settings: settings(chosen),
  company: { id: 'file:csv', name: 'CSV', attributes: {} },
  memory: {},
  capabilities: [],
  written: [],
  naturalKey: `KT-${transaction.id.toUpperCase().replace(/[^A-Z0-9]/g, '').slice(-20)}`,
});

/** The row as core hands it over: planned, stored as JSON, read again; of each operation its input. */
export function plannedRow(transaction: CodedTransaction, chosen: Partial<CsvSettings> = {}): FileRow {
  const plan = csvExporter.plan(planInput(transaction, chosen));
  if (plan.outcome !== 'do') throw new Error(`Nothing was planned for ${transaction.id}: ${JSON.stringify(plan)}`);
  return { transaction, operations: JSON.parse(JSON.stringify(plan.operations.map(({ input }) => input))) as JsonObject[] };
}

export async function* rowsOf(transactions: Iterable<CodedTransaction>, chosen: Partial<CsvSettings> = {}): AsyncGenerator<FileRow> {
  for (const transaction of transactions) yield plannedRow(transaction, chosen);
}

/** A receipt whose bytes follow from its id. */
export const openReceipt = async (receiptId: string): Promise<{ fileName: string; bytes: Uint8Array }> => ({ fileName: 'original.bin', bytes: Buffer.from(`bytes of ${receiptId}`) });

export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

/** Plans and assembles as core does, and reads every file to its end. */
export async function exportFiles(transactions: Iterable<CodedTransaction>, chosen: Partial<CsvSettings> = {}): Promise<readonly MadeFile[]> {
  const { delivery } = csvExporter;
  if (delivery.kind !== 'file') throw new Error('The exporter no longer makes files');
  const files: MadeFile[] = [];
  for await (const { name, mimeType, bytes } of delivery.assemble(rowsOf(transactions, chosen), { id: 'run-1', settings: settings(chosen), startedAt, openReceipt })) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    files.push({ name, mimeType, bytes: Buffer.concat(chunks) });
  }
  return files;
}

/** The text of the CSV file alone. */
export async function exportText(transactions: Iterable<CodedTransaction>, chosen: Partial<CsvSettings> = {}): Promise<string> {
  const [csv] = await exportFiles(transactions, { receipts: false, encoding: 'utf-8', ...chosen });
  return csv?.bytes.toString('utf8') ?? '';
}

import type { AccountingExporter } from '@kontor/exporter-contract';
import { exportProblem } from '../domain/export-problems';

/** Nothing can be added to a file that was handed over, nor to what an interface lets nobody change. */
export function assertTakesLate({ lateReceipts, manifest }: AccountingExporter): void {
  if (!lateReceipts) throw exportProblem('late-receipts-not-offered', { exporter: manifest.displayName });
}

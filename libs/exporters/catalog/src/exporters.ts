import type { AccountingExporter } from '@kontor/exporter-contract';
import { csvExporter } from '@kontor/exporter-csv';

/** Every plugin of this installation, in the order the integrations page shows them. */
export const exporters: readonly AccountingExporter[] = [csvExporter];

import type { AccountingExporter } from '@kontor/exporter-contract';
import { csvExporter } from '@kontor/exporter-csv';
import { lexofficeExporter } from '@kontor/exporter-lexoffice';

/** Every plugin of this installation, in the order the integrations page shows them. */
export const exporters: readonly AccountingExporter[] = [lexofficeExporter, csvExporter];

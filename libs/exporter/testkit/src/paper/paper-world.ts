import type { AccountingExporter } from '@kontor/exporter-contract';
import { aConnection } from '../builders/a-connection';
import { MemoryWorld, type WorldSettings } from '../memory/memory-world';
import { paperExporter } from './paper-exporter';

/** A connection to the sample exporter that makes files; nobody is there to be called. */
export function aPaperWorld(settings: Partial<WorldSettings> = {}): MemoryWorld {
  const exporter: AccountingExporter = settings.exporter ?? paperExporter;
  return new MemoryWorld({
    exporter,
    planning: aConnection(exporter).build(),
    connect: () => ({ send: () => Promise.reject(new Error('Files are made without a call')) }),
    ...settings,
  });
}

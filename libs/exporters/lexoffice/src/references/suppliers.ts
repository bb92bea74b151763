import type { ExporterContext, ReferenceItem } from '@kontor/exporter-contract';
import type { LexofficeSettings } from '../settings';
import { vendorsIn } from './vendors';

/** All vendors in use, so that an export of a known supplier needs no look-up. At most 10,000: Lexware lists no more. */
export async function* pullSuppliers({ remote, signal }: ExporterContext<LexofficeSettings>): AsyncIterable<ReferenceItem> {
  const seen = new Set<string>();
  for await (const { id, name, number } of vendorsIn(remote)) {
    signal.throwIfAborted();
    if (seen.has(id)) continue;
    seen.add(id);
    yield { remoteId: id, name, ...(number === undefined ? {} : { number }) };
  }
}

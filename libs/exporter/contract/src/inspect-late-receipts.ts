import type { AccountingExporter } from './exporter';

/** A file that was handed over cannot be added to, and what is added elsewhere is added by steps that exist. */
export function inspectLateReceipts({ delivery, lateReceipts }: AccountingExporter): readonly string[] {
  if (!lateReceipts) return [];
  if (delivery.kind === 'file') return ['it makes files, and nothing can be added to a file that was handed over; remove lateReceipts'];
  const unknown = lateReceipts.withoutCoding.filter((step) => !Object.hasOwn(delivery.steps, step));
  return unknown.map((step) => `lateReceipts names the step "${step}", which it does not have; name one of its steps`);
}

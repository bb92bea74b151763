import type { EInvoiceKind } from './e-invoice';

/** UNTDID 1001, the codes that EN 16931 allows. */
const creditNotes: readonly string[] = ['381', '83', '261', '262', '296', '308', '396', '420', '458', '532'];
const corrections: readonly string[] = ['384'];
const invoices: readonly string[] = ['380', '326', '383', '386', '387', '389', '393', '82', '325', '388', '394', '395', '456', '457', '527', '575', '623', '633', '751', '780', '875', '876', '877', '935'];

export function kindOf(typeCode: string | null): EInvoiceKind {
  if (typeCode === null) return 'other';
  if (creditNotes.includes(typeCode)) return 'credit-note';
  if (corrections.includes(typeCode)) return 'correction';
  return invoices.includes(typeCode) ? 'invoice' : 'other';
}

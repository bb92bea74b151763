import type { AccountingField } from '@kontor/exporter-contract';
import type { LocalizedText } from '@kontor/kernel';

/** What people call the accounting fields. */
export const fieldLabels: Readonly<Record<AccountingField, LocalizedText>> = {
  glAccount: { de: 'Sachkonto', en: 'GL account' },
  taxRate: { de: 'Mehrwertsteuersatz', en: 'Tax rate' },
  supplier: { de: 'Lieferant', en: 'Supplier' },
  costCenter: { de: 'Kostenstelle', en: 'Cost center' },
  costUnit: { de: 'Kostenträger', en: 'Cost unit' },
  receiptNumber: { de: 'Belegnummer', en: 'Receipt number' },
  receiptDate: { de: 'Belegdatum', en: 'Receipt date' },
  serviceDate: { de: 'Leistungsdatum', en: 'Service date' },
  note: { de: 'Notiz', en: 'Note' },
  receipt: { de: 'Beleg', en: 'Receipt' },
};

import type { TaxTreatment, TransactionKind } from '@kontor/exporter-contract';
import type { LocalizedText } from '@kontor/kernel';

export const kindWords: Readonly<Record<TransactionKind, LocalizedText>> = {
  purchase: { de: 'Kauf', en: 'Purchase' },
  refund: { de: 'Erstattung', en: 'Refund' },
  fee: { de: 'Gebühr', en: 'Fee' },
  'top-up': { de: 'Aufladung', en: 'Top-up' },
  settlement: { de: 'Abrechnung', en: 'Settlement' },
  cashback: { de: 'Cashback', en: 'Cashback' },
};

export const treatmentWords: Readonly<Record<TaxTreatment, LocalizedText>> = {
  included: { de: 'enthalten', en: 'included' },
  'reverse-charge': { de: 'Reverse Charge (§ 13b)', en: 'reverse charge' },
  'intra-community': { de: 'innergemeinschaftlicher Erwerb', en: 'intra-community acquisition' },
  none: { de: 'keine', en: 'none' },
};

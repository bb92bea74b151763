import { text } from './column';

export const codingColumns = {
  glAccountNumber: text('Sachkonto Nr.', 'GL account number', ({ line }) => line.glAccount?.number),
  glAccountName: text('Sachkonto', 'GL account', ({ line }) => line.glAccount?.name),
  supplierNumber: text('Lieferant Nr.', 'Supplier number', ({ transaction }) => transaction.supplier?.number),
  supplier: text('Lieferant', 'Supplier', ({ transaction }) => transaction.supplier?.name),
  costCenterNumber: text('Kostenstelle Nr.', 'Cost center number', ({ line }) => line.costCenter?.number),
  costCenter: text('Kostenstelle', 'Cost center', ({ line }) => line.costCenter?.name),
  costUnitNumber: text('Kostenträger Nr.', 'Cost unit number', ({ line }) => line.costUnit?.number),
  costUnit: text('Kostenträger', 'Cost unit', ({ line }) => line.costUnit?.name),
  lineText: text('Buchungstext', 'Line text', ({ line }) => line.text),
} as const;

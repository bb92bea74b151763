import type { AccountingField, CodedLine, CodedTransaction } from '@kontor/exporter-contract';

/** The transaction as if nobody had filled the field; a field of the lines is taken from every line. */
export function withoutField(transaction: CodedTransaction, field: AccountingField): CodedTransaction {
  switch (field) {
    case 'glAccount':
    case 'taxRate':
    case 'costCenter':
    case 'costUnit':
      return { ...transaction, lines: transaction.lines.map((line) => omit<CodedLine>(line, field)) };
    case 'receipt':
      return { ...transaction, receipts: [] };
    case 'supplier':
    case 'receiptNumber':
    case 'receiptDate':
    case 'serviceDate':
    case 'note':
      return omit<CodedTransaction>(transaction, field);
  }
}

function omit<Value extends object>(value: Value, member: keyof Value & string): Value {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== member)) as Value;
}

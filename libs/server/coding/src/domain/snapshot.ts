import type { AccountingField, CodedLine, CodedTransaction, ReceiptFile, ReferenceValue, TaxRate } from '@kontor/exporter-contract';
import { isoDate, type IsoDate, type Money } from '@kontor/kernel';
import type { Coding, CodingPart } from './coding';
import type { HeaderField, LineField } from './sheet';

/** A transaction before anything was chosen for it. */
export type BareTransaction = Omit<CodedTransaction, 'supplier' | 'lines' | 'receipts' | 'receiptNumber' | 'receiptDate' | 'serviceDate' | 'note'>;

/** What ids of a coding stand for, as one connection sees it. */
export interface SnapshotLookups {
  readonly references: ReadonlyMap<string, ReferenceValue>;
  readonly taxRates: ReadonlyMap<string, TaxRate>;
  /** Fields that are switched off keep their values here and do not leave the house. */
  readonly activeFields: ReadonlySet<AccountingField>;
}

/** Members without a value are left out: a snapshot has no `null` and no `undefined`. */
export const filled = <Of extends object>(members: { readonly [Name in keyof Of]: Of[Name] | null | undefined }): Partial<Of> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined)) as Partial<Of>;

/** The snapshot an exporter gets: frozen facts, and what was chosen for them. */
export class SnapshotMaker {
  constructor(private readonly lookups: SnapshotLookups) {}

  make(bare: BareTransaction, coding: Coding, receipts: readonly ReceiptFile[]): CodedTransaction {
    const { values } = coding.head;
    return {
      ...bare,
      ...filled<Pick<CodedTransaction, 'supplier' | 'receiptNumber' | 'receiptDate' | 'serviceDate' | 'note'>>({
        supplier: this.reference('supplier', values.supplier),
        receiptNumber: this.text('receiptNumber', values.receiptNumber),
        receiptDate: this.day('receiptDate', values.receiptDate),
        serviceDate: this.day('serviceDate', values.serviceDate),
        note: this.text('note', values.note),
      }),
      lines: coding.parts.map((part) => this.line(part, bare.billing)),
      receipts: this.lookups.activeFields.has('receipt') ? receipts : [],
    };
  }

  private line({ gross, sheet }: CodingPart, whole: Money): CodedLine {
    const { glAccount, taxRate, costCenter, costUnit, text } = sheet.values;
    return {
      gross: gross ?? whole,
      ...filled<Omit<CodedLine, 'gross'>>({
        glAccount: this.reference('glAccount', glAccount),
        taxRate: this.isActive('taxRate') && taxRate !== null ? this.lookups.taxRates.get(taxRate) : null,
        costCenter: this.reference('costCenter', costCenter),
        costUnit: this.reference('costUnit', costUnit),
        text,
      }),
    };
  }

  private reference(field: Exclude<HeaderField | LineField, 'text'>, id: string | null): ReferenceValue | null | undefined {
    return this.isActive(field) && id !== null ? this.lookups.references.get(id) : null;
  }

  private text(field: HeaderField, value: string | null): string | null {
    return this.isActive(field) ? value : null;
  }

  private day(field: HeaderField, value: string | null): IsoDate | null {
    const text = this.text(field, value);
    return text === null ? null : isoDate(text);
  }

  private isActive(field: AccountingField): boolean {
    return this.lookups.activeFields.has(field);
  }
}

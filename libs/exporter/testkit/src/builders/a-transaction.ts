import type { AccountingField, CodedLine, CodedTransaction, Merchant, ReceiptFile, ReferenceValue, TaxRate, TransactionKind } from '@kontor/exporter-contract';
import type { ExportSubject } from '@kontor/exporter-engine';
import { absoluteMoney, isoDate, money, moneyFromDecimal, negateMoney, sumMoney, type Money } from '@kontor/kernel';
import { aReceipt } from './a-receipt';
import { frozenCopy } from './frozen-copy';
import { glAccounts, taxRates } from './references';
import { withoutField } from './without-field';

/** One part of a split: a decimal without sign, and what differs from the usual coding. */
export interface Split {
  readonly gross: string;
  readonly glAccount?: ReferenceValue;
  readonly taxRate?: TaxRate;
  readonly costCenter?: ReferenceValue;
  readonly text?: string;
}

const moneyIn: readonly TransactionKind[] = ['refund', 'top-up', 'cashback'];

/** Builds a coded transaction. Every call gives a new builder, so a base may be shared between tests. */
export class TransactionBuilder {
  constructor(
    private readonly parts: CodedTransaction,
    private readonly isPending = false,
  ) {}

  /** An amount without sign in the card's currency, such as `135.25`; one line carries all of it. */
  of(decimal: string): TransactionBuilder {
    const billing = this.signed(moneyFromDecimal(decimal, this.parts.billing.currency), this.parts.kind);
    return this.with({ billing, lines: this.parts.lines.slice(0, 1).map((line) => ({ ...line, gross: billing })) });
  }

  /** The merchant gave the money back. */
  refunded(): TransactionBuilder {
    return this.ofKind('refund');
  }

  /** Turns the amounts the way money moves for the kind. */
  ofKind(kind: TransactionKind): TransactionBuilder {
    const { billing, original, lines } = this.parts;
    return this.with({
      kind,
      billing: this.signed(billing, kind),
      lines: lines.map((line) => ({ ...line, gross: this.signed(line.gross, kind) })),
      ...(original ? { original: this.signed(original, kind) } : {}),
    });
  }

  /** Bought in US dollars, billed in the card's currency at 1.0800 dollars for one. */
  inUsd(): TransactionBuilder {
    const minor = Math.trunc((this.parts.billing.minor * 108) / 100);
    return this.with({ original: money(minor, 'USD'), exchangeRate: '0.925926' });
  }

  /** The billing amount becomes the sum of the parts. */
  splitInto(...splits: readonly Split[]): TransactionBuilder {
    const { billing, kind } = this.parts;
    const lines = splits.map(({ gross, ...coding }): CodedLine => ({
      glAccount: glAccounts.software,
      taxRate: taxRates.standard,
      ...coding,
      gross: this.signed(moneyFromDecimal(gross, billing.currency), kind),
    }));
    return this.with({ lines, billing: sumMoney(lines.map((line) => line.gross), billing.currency) });
  }

  codedTo(glAccount: ReferenceValue, taxRate: TaxRate): TransactionBuilder {
    return this.with({ lines: this.parts.lines.map((line) => ({ ...line, glAccount, taxRate })) });
  }

  withReceipts(count: number): TransactionBuilder {
    return this.withReceiptFiles(...Array.from({ length: count }, (_, index) => aReceipt(`${this.parts.id}-r${index + 1}`)));
  }

  withReceiptFiles(...receipts: readonly ReceiptFile[]): TransactionBuilder {
    return this.with({ receipts });
  }

  withoutReceipt(): TransactionBuilder {
    return this.without('receipt').without('receiptNumber').without('receiptDate');
  }

  /** As if nobody had filled the field. */
  without(field: AccountingField): TransactionBuilder {
    return new TransactionBuilder(withoutField(this.parts, field), this.isPending);
  }

  at(merchant: Merchant): TransactionBuilder {
    return this.with({ merchant });
  }

  /** The day of the purchase; it is booked and settled on the same day. */
  on(day: string): TransactionBuilder {
    return this.with({ transactionDate: isoDate(day), bookingDate: isoDate(day), ...(this.parts.receiptDate ? { receiptDate: isoDate(day) } : {}) });
  }

  /** The card network has not confirmed it yet. */
  pending(): TransactionBuilder {
    return new TransactionBuilder(this.parts, true);
  }

  /** Anything this builder has no word for. */
  with(part: Partial<CodedTransaction>): TransactionBuilder {
    return new TransactionBuilder({ ...this.parts, ...part }, this.isPending);
  }

  /** The snapshot, frozen to its depths. */
  build(): CodedTransaction {
    return frozenCopy(this.parts);
  }

  /** The snapshot as the engine finds it on the shelf. */
  asSubject(): ExportSubject {
    return { transaction: this.build(), pending: this.isPending };
  }

  private signed(amount: Money, kind: TransactionKind): Money {
    const magnitude = absoluteMoney(amount);
    return moneyIn.includes(kind) ? magnitude : negateMoney(magnitude);
  }
}

/** A purchase of 119.00 EUR with 19 % tax, fully coded, with one receipt. */
export function aTransaction(id = 't1'): TransactionBuilder {
  const billing = moneyFromDecimal('-119.00', 'EUR');
  const day = isoDate('2026-02-26');
  return new TransactionBuilder({
    id,
    revision: 1,
    kind: 'purchase',
    transactionDate: day,
    bookingDate: isoDate('2026-02-27'),
    settlementDate: isoDate('2026-02-28'),
    billing,
    merchant: { name: 'Wolkenheim Hosting GmbH', countryCode: 'DE', mcc: '4816' },
    card: { last4: '4242', holder: 'Erika Mustermann' },
    lines: [{ gross: billing, glAccount: glAccounts.software, taxRate: taxRates.standard }],
    receipts: [aReceipt(`${id}-r1`)],
    receiptNumber: `RE-2026-${id}`,
    receiptDate: day,
  });
}

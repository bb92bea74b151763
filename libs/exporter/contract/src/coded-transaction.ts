import { money, taxIncluded, type BasisPoints, type IsoDate, type Money, type TaxedAmount } from '@kontor/kernel';
import type { ReferenceValue } from './references';

/** What a card transaction is. Only purchases, refunds and fees are expenses. */
export const transactionKinds = ['purchase', 'refund', 'fee', 'top-up', 'settlement', 'cashback'] as const;
export type TransactionKind = (typeof transactionKinds)[number];

/**
 * How a tax rate works on a gross amount.
 * `included`: the tax is part of the gross. `reverse-charge` and `intra-community`: the merchant charged none, the
 * company owes `basisPoints` itself. `none`: no tax at all (exempt, private, foreign tax that cannot be deducted).
 */
export const taxTreatments = ['included', 'reverse-charge', 'intra-community', 'none'] as const;
export type TaxTreatment = (typeof taxTreatments)[number];

export interface TaxRate {
  readonly id: string;
  readonly name: string;
  /** 19 % is 1900. */
  readonly basisPoints: BasisPoints;
  readonly treatment: TaxTreatment;
  /** First and last day the rate is law; open where absent. */
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
}

/** One part of a transaction. All lines together are the billing amount to the cent. */
export interface CodedLine {
  /** Signed like the transaction's billing amount. */
  readonly gross: Money;
  readonly glAccount?: ReferenceValue;
  readonly taxRate?: TaxRate;
  readonly costCenter?: ReferenceValue;
  readonly costUnit?: ReferenceValue;
  readonly text?: string;
}

/** What is known of a receipt without opening it. */
export interface ReceiptFile {
  readonly id: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly bytes: number;
  /** Lower-case hexadecimal digest of the original bytes. */
  readonly sha256: string;
}

export interface Merchant {
  readonly name: string;
  /** ISO 3166 alpha-2. */
  readonly countryCode?: string;
  /** Four-digit merchant category code (ISO 18245). */
  readonly mcc?: string;
}

export interface Card {
  readonly last4?: string;
  readonly holder?: string;
}

/** What core promises a plugin: a frozen, coded snapshot that names no tenant. */
export interface CodedTransaction {
  readonly id: string;
  /** Rises with every change of the transaction, its coding or its receipts. */
  readonly revision: number;
  readonly kind: TransactionKind;
  /** The day of the purchase. */
  readonly transactionDate: IsoDate;
  /** The day the card network confirmed it. */
  readonly bookingDate: IsoDate;
  /** The day the card account was debited. */
  readonly settlementDate?: IsoDate;
  /** Gross in the card's currency; money out is negative. */
  readonly billing: Money;
  /** The amount in the merchant's currency, where it differs. */
  readonly original?: Money;
  /** Billing units for one original unit, as a plain decimal. */
  readonly exchangeRate?: string;
  readonly merchant: Merchant;
  readonly card: Card;
  readonly supplier?: ReferenceValue;
  /** Never empty. */
  readonly lines: readonly CodedLine[];
  readonly receipts: readonly ReceiptFile[];
  readonly receiptNumber?: string;
  readonly receiptDate?: IsoDate;
  /** The day the service was rendered or the goods were delivered, where a person or a receipt says so. */
  readonly serviceDate?: IsoDate;
  readonly note?: string;
}

/** Net and tax of a line: tax is taken out of the gross only where the treatment says it is included. */
export function taxedLine(line: CodedLine): TaxedAmount {
  if (line.taxRate?.treatment === 'included') return taxIncluded(line.gross, line.taxRate.basisPoints);
  return { gross: line.gross, net: line.gross, tax: money(0, line.gross.currency) };
}

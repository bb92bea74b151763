import type { TransactionStatus } from '@kontor/api-contracts';
import type { Card, Merchant, TransactionKind } from '@kontor/exporter-contract';
import type { IsoDate, Money } from '@kontor/kernel';

/** What a row of a statement says, whatever the format it was written in. */
export interface StatementFacts {
  /** The line of the file the row starts on, counted from 1. */
  readonly line: number;
  readonly status: TransactionStatus;
  readonly kind: TransactionKind;
  readonly transactionDate: IsoDate;
  readonly bookingDate?: IsoDate;
  readonly settlementDate?: IsoDate;
  /** What moved on the card or account; money out is negative. */
  readonly billing: Money;
  /** The amount in the merchant's currency, where it is another one; signed like the billing amount. */
  readonly original?: Money;
  /** Billing units for one original unit, as a plain decimal. */
  readonly exchangeRate?: string;
  /** A fee that is already part of the billing amount: for information, never to be added. */
  readonly includedFee?: Money;
  /** The name is empty where the statement names nobody. */
  readonly merchant: Merchant;
  readonly card: Card;
  /** The statement's own words for the row. */
  readonly description?: string;
  /** The payment reference or remittance text. */
  readonly purpose?: string;
  /** What a person wrote on the transaction at the source. */
  readonly note?: string;
  /** A reference of the bank or the merchant that helps people to find the row again. */
  readonly reference?: string;
}

/** A row on its way: read, but without its key. */
export interface TransactionDraft extends StatementFacts {
  /** The id the source itself gives, where it gives one. */
  readonly ownId?: string;
  /** The account the row belongs to, where the file names it. */
  readonly account?: string;
  /** A reference that tells rows apart but cannot be trusted to be unique. */
  readonly bankReference?: string;
}

/** A row ready to be kept: unique by organization, source and source id. */
export interface ParsedTransaction extends StatementFacts {
  readonly source: string;
  readonly sourceId: string;
  readonly sourceIdOrigin: 'own' | 'derived';
  /** Derived ids only: equal for a pending row and the booked row it becomes, if nothing but its booking changed. */
  readonly likeness?: string;
  /** Differs when anything a person would notice differs; line and key are not part of it. */
  readonly contentHash: string;
}

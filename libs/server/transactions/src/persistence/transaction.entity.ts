import type { TransactionStatus } from '@kontor/api-contracts';
import type { TransactionKind } from '@kontor/exporter-contract';
import type { IsoDate } from '@kontor/kernel';
import { instantColumn, isoDateColumn, MoneyColumns, TenantEntity } from '@kontor/server-persistence';
import { Embedded, Entity, Property } from '@mikro-orm/core';
import type { KnownFacts } from '../domain/changes/known-facts';
import type { ParsedTransaction } from '../domain/transaction';
import { known } from '../domain/values/known';
import { assertSound } from './assert-sound';
import { columnsOf } from './transaction-columns';

/** How a transaction came in. */
export interface Arrival {
  readonly at: Date;
  /** Absent for transactions of the API, which come without a file. */
  readonly importId?: string;
}

/** A card transaction as its source tells it. Its source and the booked amount never change. */
@Entity({ tableName: 'transaction' })
export class Transaction extends TenantEntity {
  /** Rises with every change of the transaction, its coding or its receipts. */
  @Property({ type: 'integer' })
  revision = 1;

  @Property({ type: 'text' })
  readonly source: string;

  /** Unique with the source; changes once where a pending row with a derived key is booked. */
  @Property({ type: 'text' })
  sourceId: string;

  @Property({ type: 'text' })
  readonly sourceIdOrigin: 'own' | 'derived';

  /** The key it had while pending, so that an older file does not bring the pending row back. */
  @Property({ type: 'text', nullable: true })
  pendingSourceId: string | null = null;

  @Property({ type: 'char(64)', nullable: true })
  readonly likeness: string | null;

  @Property({ type: 'char(64)' })
  contentHash: string;

  @Property({ type: 'text' })
  status: TransactionStatus;

  @Property({ type: 'text' })
  kind: TransactionKind;

  @Property({ ...isoDateColumn })
  transactionDate: IsoDate;

  @Property({ ...isoDateColumn, nullable: true })
  bookingDate: IsoDate | null = null;

  @Property({ ...isoDateColumn, nullable: true })
  settlementDate: IsoDate | null = null;

  @Embedded(() => MoneyColumns)
  billing: MoneyColumns;

  @Embedded(() => MoneyColumns, { nullable: true })
  original: MoneyColumns | null = null;

  /** Billing units for one original unit. */
  @Property({ type: 'string', columnType: 'numeric', nullable: true })
  exchangeRate: string | null = null;

  @Embedded(() => MoneyColumns, { nullable: true })
  includedFee: MoneyColumns | null = null;

  @Property({ type: 'text' })
  merchantName: string;

  @Property({ type: 'char(2)', nullable: true })
  merchantCountry: string | null = null;

  @Property({ type: 'char(4)', nullable: true })
  merchantMcc: string | null = null;

  @Property({ type: 'char(4)', nullable: true })
  cardLast4: string | null = null;

  @Property({ type: 'text', nullable: true })
  cardHolder: string | null = null;

  @Property({ type: 'text', nullable: true })
  description: string | null = null;

  @Property({ type: 'text', nullable: true })
  purpose: string | null = null;

  /** What a person wrote on it at the source; the note for the books belongs to the coding. */
  @Property({ type: 'text', nullable: true })
  sourceNote: string | null = null;

  @Property({ type: 'text', nullable: true })
  reference: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  readonly importId: string | null;

  @Property({ type: 'integer', nullable: true })
  readonly importLine: number | null;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  @Property({ ...instantColumn })
  changedAt: Date;

  /** Throws an `UnsoundTransactionError` for what no reader may hand on. */
  constructor(organizationId: string, row: ParsedTransaction, { at, importId }: Arrival) {
    super(organizationId);
    assertSound(row);
    const columns = columnsOf(row);
    this.source = row.source;
    this.sourceId = row.sourceId;
    this.sourceIdOrigin = row.sourceIdOrigin;
    this.likeness = row.likeness ?? null;
    this.contentHash = row.contentHash;
    this.status = columns.status;
    this.kind = columns.kind;
    this.transactionDate = columns.transactionDate;
    this.billing = columns.billing;
    this.merchantName = columns.merchantName;
    this.importId = importId ?? null;
    this.importLine = importId === undefined ? null : row.line;
    this.createdAt = at;
    this.changedAt = at;
    Object.assign(this, columns);
  }

  /** Takes over what the source says now. Whether it may is decided before, by `judgeChange`. */
  adopt(row: ParsedTransaction, at: Date): void {
    assertSound(row);
    Object.assign(this, columnsOf(row));
    this.contentHash = row.contentHash;
    this.touch(at);
  }

  /** The booked row that this pending one has become: another key, and everything it says. */
  becomeBooked(row: ParsedTransaction, at: Date): void {
    this.pendingSourceId = this.sourceId;
    this.sourceId = row.sourceId;
    this.adopt(row, at);
  }

  /** The source takes it back. Amount and days stay, so that people see what it was. */
  cancel(contentHash: string, at: Date): void {
    this.status = 'cancelled';
    this.contentHash = contentHash;
    this.touch(at);
  }

  toKnownFacts(): KnownFacts {
    const { status, kind, transactionDate, bookingDate, billing, original, merchantName } = this;
    return known({
      ...{ status, kind, transactionDate, billing: billing.toMoney(), merchant: { name: merchantName } },
      bookingDate: bookingDate ?? undefined,
      original: original?.toMoney(),
    });
  }

  /** Something about the transaction, its coding or its receipts is different now. */
  touch(at: Date): void {
    this.revision += 1;
    this.changedAt = at;
  }
}

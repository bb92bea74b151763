import type { CodingView, IssueView, TransactionExportView, TransactionReceiptsView, TransactionView } from '@kontor/api-contracts';
import { Remote } from '@kontor/admin-data-access';

/** What an export over a connection would be refused for. */
export interface Refusal {
  /** There is nothing to mend: an export would have nothing to do. */
  readonly isNothingToDo: boolean;
  readonly issues: readonly IssueView[];
}

/** A refusal and the connection whose export it holds up. */
export interface HeldUp extends Refusal {
  readonly connectionId: string;
  readonly displayName: string;
}

/** Where an open transaction is read from. */
export interface Sources {
  readonly transaction: () => Promise<TransactionView>;
  readonly coding: () => Promise<CodingView>;
  readonly receipts: () => Promise<TransactionReceiptsView>;
  readonly exports: () => Promise<readonly TransactionExportView[]>;
  readonly refusal: (connectionId: string) => Promise<Refusal>;
}

/** Everything the panel shows of one transaction; another transaction is another one of these, so nothing is mixed up. */
export class OpenTransaction {
  readonly transaction: Remote<TransactionView>;
  readonly coding: Remote<CodingView>;
  readonly receipts: Remote<TransactionReceiptsView>;
  readonly exports: Remote<readonly TransactionExportView[]>;
  /** What stands in the way of an export, for each connection over which there could be one. */
  readonly heldUp: Remote<readonly HeldUp[]>;

  constructor(
    readonly id: string,
    private readonly sources: Sources,
  ) {
    this.transaction = new Remote(sources.transaction);
    this.coding = new Remote(sources.coding);
    this.receipts = new Remote(sources.receipts);
    this.exports = new Remote(sources.exports);
    this.heldUp = new Remote(() => this.judge());
  }

  async load(): Promise<void> {
    await Promise.all([this.transaction.load(), this.coding.load(), this.receipts.load(), this.exports.load()]);
    await this.heldUp.load();
  }

  /** After a change: what may be another one now. */
  async refresh(): Promise<void> {
    await Promise.all([this.coding.load(), this.receipts.load(), this.exports.load()]);
    await this.heldUp.load();
  }

  private async judge(): Promise<readonly HeldUp[]> {
    const open = (this.exports.value() ?? []).filter(({ lane, connection }) => lane === 'open' && connection.state !== 'disconnected');
    const judged = await Promise.all(open.map(async ({ connection: { id, displayName } }) => ({ connectionId: id, displayName, ...(await this.sources.refusal(id)) })));
    return judged.filter(({ issues }) => issues.length > 0);
  }
}

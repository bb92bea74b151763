import type { TaxRate } from '@kontor/exporter-contract';
import type { ExportSubject } from '@kontor/exporter-engine';
import { ReceiptFinder } from '@kontor/server-receipts';
import { Transaction } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { blankCoding, type Coding } from '../../domain/coding';
import { SnapshotMaker, type SnapshotLookups } from '../../domain/snapshot';
import { referenceValues } from '../../persistence/reference-values';
import { loadCodings } from '../../persistence/stored-codings';
import { TaxRateEntry } from '../../persistence/tax-rate.entity';
import { bareTransaction } from './bare-transaction';
import { OfferedValues } from './offered-values';

const referencesIn = ({ head, parts }: Coding): readonly (string | null)[] => [
  head.values.supplier,
  ...parts.flatMap(({ sheet: { values } }) => [values.glAccount, values.costCenter, values.costUnit]),
];

/** Reads transactions as exporters see them, with what one connection knows of their values. */
@Injectable()
export class CodedTransactionReader {
  constructor(
    private readonly receipts: ReceiptFinder,
    private readonly offered: OfferedValues,
  ) {}

  /** By id; what does not exist in the scope of `em` is absent. Without a connection no value is known outside. The number of queries does not depend on that of ids. */
  async read(em: EntityManager, transactionIds: readonly string[], connectionId: string | null): Promise<ReadonlyMap<string, ExportSubject>> {
    const transactions = await em.find(Transaction, { id: { $in: [...transactionIds] } }, { disableIdentityMap: true });
    const codings = await loadCodings(em, transactionIds);
    const files = await this.receipts.filesOf(em, transactionIds);
    const maker = new SnapshotMaker(await this.lookups(em, [...codings.values()], connectionId));
    return new Map(
      transactions.map((transaction) => {
        const coded = maker.make(bareTransaction(transaction), codings.get(transaction.id) ?? blankCoding, files.get(transaction.id) ?? []);
        return [transaction.id, { transaction: coded, pending: transaction.status !== 'booked' }];
      }),
    );
  }

  private async lookups(em: EntityManager, codings: readonly Coding[], connectionId: string | null): Promise<SnapshotLookups> {
    const ids = new Set(codings.flatMap(referencesIn).filter((id) => id !== null));
    return {
      references: await referenceValues(em, [...ids], connectionId),
      taxRates: new Map((await em.find(TaxRateEntry, {}, { disableIdentityMap: true })).map((entry) => [entry.id, toTaxRate(entry)])),
      activeFields: await this.offered.activeFields(em),
    };
  }
}

function toTaxRate(entry: TaxRateEntry): TaxRate {
  const { level: _level, active: _active, ...rate } = entry.toOffered();
  return rate;
}

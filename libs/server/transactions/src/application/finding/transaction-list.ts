import type { Page, SortDirection, TransactionFilter, TransactionSort, TransactionView } from '@kontor/api-contracts';
import { boundRows, keyset, type KeysetOrder, keysetPosition, TenantScope } from '@kontor/server-persistence';
import { pageOf, readCursor } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import { transactionColumns, transactionView, type TransactionRow } from '../../persistence/transaction-row';
import { filterClause } from './filter-clauses';

export interface ListRequest {
  readonly filter: TransactionFilter;
  readonly sort: TransactionSort;
  readonly direction: SortDirection;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

type SortColumn = 'sort_date' | 'amount_size';

const sorts: Readonly<Record<TransactionSort, { readonly column: SortColumn; readonly type: KeysetOrder['type'] }>> = {
  date: { column: 'sort_date', type: 'date' },
  amount: { column: 'amount_size', type: 'bigint' },
};

/** Lists transactions page by page; every sort has an index that answers from any depth. */
@Injectable()
export class TransactionList {
  constructor(private readonly scope: TenantScope) {}

  page(organizationId: string, { filter, sort, direction, cursor, limit }: ListRequest): Promise<Page<TransactionView>> {
    const { column, type } = sorts[sort];
    const order: KeysetOrder = { expression: `t.${column}`, id: 't.id', type, direction };
    const after = keyset(order, cursor === undefined ? undefined : readCursor(cursor, order));
    const matching = filterClause(filter);
    const sql = `select ${transactionColumns} from transaction t where ${matching.sql} and ${after.where} order by ${after.orderBy} limit ?`;
    return this.scope.run(organizationId, async (em) => {
      const rows = await boundRows<TransactionRow>(em, sql, [...matching.params, ...after.params, limit + 1]);
      return pageOf(rows, limit, transactionView, (row) => keysetPosition(row[column], row.id));
    });
  }
}

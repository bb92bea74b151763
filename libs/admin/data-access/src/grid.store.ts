import { inject, Injectable } from '@angular/core';
import type { GridFilter, GridPage, GridRequest, GridRow, GridTotals, IssueGroup } from '@kontor/api-contracts';
import { Api } from './client/api';
import { exportValidate, gridPage, gridRow, gridTotals } from './client/functions';

/** The rows of the accounting export grid; the grid itself keeps those it shows. */
@Injectable({ providedIn: 'root' })
export class GridStore {
  private readonly api = inject(Api);

  page(request: GridRequest): Promise<GridPage> {
    return this.api.invoke(gridPage, request);
  }

  /** One transaction as it stands now. */
  row(transactionId: string, connectionId: string | undefined): Promise<GridRow> {
    return this.api.invoke(gridRow, { id: transactionId, ...(connectionId !== undefined && { connectionId }) });
  }

  /** What holds the open transactions back, by cause; without a connection nothing is asked for. */
  async causes(connectionId: string | undefined): Promise<readonly IssueGroup[]> {
    if (connectionId === undefined) return [];
    const { groups } = await this.api.invoke(exportValidate, { id: connectionId, body: { filter: { lane: 'open' } } });
    return groups;
  }

  totals(filter: GridFilter, connectionId: string | undefined): Promise<GridTotals> {
    return this.api.invoke(gridTotals, { ...filter, ...(connectionId !== undefined && { connectionId }) });
  }
}

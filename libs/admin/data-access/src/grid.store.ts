import { inject, Injectable } from '@angular/core';
import type { GridFilter, GridPage, GridRequest, GridRow, GridTotals } from '@kontor/api-contracts';
import { Api } from './client/api';
import { gridPage, gridRow, gridTotals } from './client/functions';

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

  totals(filter: GridFilter, connectionId: string | undefined): Promise<GridTotals> {
    return this.api.invoke(gridTotals, { ...filter, ...(connectionId !== undefined && { connectionId }) });
  }
}

import { inject, Injectable } from '@angular/core';
import type { GridFilter, GridPage, GridRequest, GridTotals } from '@kontor/api-contracts';
import { Api } from './client/api';
import { gridPage, gridTotals } from './client/functions';

/** The rows of the accounting export grid; the grid itself keeps those it shows. */
@Injectable({ providedIn: 'root' })
export class GridStore {
  private readonly api = inject(Api);

  page(request: GridRequest): Promise<GridPage> {
    return this.api.invoke(gridPage, request);
  }

  totals(filter: GridFilter, connectionId: string | undefined): Promise<GridTotals> {
    return this.api.invoke(gridTotals, { ...filter, ...(connectionId !== undefined && { connectionId }) });
  }
}

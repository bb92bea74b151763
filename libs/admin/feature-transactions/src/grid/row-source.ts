import type { GridPage, GridRequest } from '@kontor/api-contracts';
import { failureOf, type Failure } from '@kontor/admin-data-access';
import type { IDatasource, IGetRowsParams, SortModelItem } from 'ag-grid-community';

/** Brings the windows of rows the grid asks for; a failure goes to the page, which says so and offers another try. */
export class RowSource implements IDatasource {
  constructor(
    private readonly ask: (window: Pick<GridRequest, 'offset' | 'limit'>, sorted: readonly SortModelItem[]) => Promise<GridPage>,
    private readonly tell: (failure: Failure | undefined) => void,
  ) {}

  getRows(params: IGetRowsParams): void {
    void this.fetch(params);
  }

  private async fetch(params: IGetRowsParams): Promise<void> {
    const { startRow, endRow, sortModel } = params;
    try {
      const page = await this.ask({ offset: startRow, limit: endRow - startRow }, sortModel);
      params.successCallback([...page.rows], page.end ?? undefined);
      this.tell(undefined);
    } catch (error) {
      params.failCallback();
      this.tell(failureOf(error)); // refused or not answered; a defect is thrown on
    }
  }
}

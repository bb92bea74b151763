import { HttpErrorResponse } from '@angular/common/http';
import type { GridPage } from '@kontor/api-contracts';
import type { Failure } from '@kontor/admin-data-access';
import type { IGetRowsParams } from 'ag-grid-community';
import { firstValueFrom, of, throwError } from 'rxjs';
import { aRow } from '../testing/rows';
import { RowSource } from './row-source';

const page = (changed: Partial<GridPage> = {}): GridPage => ({ rows: [aRow()], offset: 0, end: null, examined: null, ...changed });

/** What the grid hears about one window. */
function ask(source: RowSource, startRow = 200, endRow = 300): Promise<readonly [string, ...unknown[]]> {
  return new Promise((tell) => {
    const params: Partial<IGetRowsParams> = { startRow, endRow, sortModel: [], successCallback: (rows, end) => tell(['rows', rows.length, end]), failCallback: () => tell(['failed']) };
    source.getRows(params as IGetRowsParams);
  });
}

describe('the source of the rows', () => {
  it('asks for exactly the window the grid needs, and knows the end only where it was reached', async () => {
    const windows: unknown[] = [];
    const answers = [page(), page({ end: 201 })];
    const source = new RowSource((window) => (windows.push(window), Promise.resolve(answers.shift() ?? page())), () => undefined);
    expect([await ask(source), await ask(source)]).toEqual([['rows', 1, undefined], ['rows', 1, 201]]);
    expect(windows[0]).toEqual({ offset: 200, limit: 100 });
  });

  it('tells the page why rows could not be had, and that it is over with the next that come', async () => {
    const told: (Failure | undefined)[] = [];
    let looks = 0;
    const refused = throwError(() => new HttpErrorResponse({ status: 0 }));
    const answer = (): Promise<GridPage> => firstValueFrom(looks++ === 0 ? refused : of(page()));
    const source = new RowSource(answer, (failure) => told.push(failure));
    expect(await ask(source)).toEqual(['failed']);
    expect(await ask(source)).toEqual(['rows', 1, undefined]);
    expect(told).toEqual([{ kind: 'unreachable' }, undefined]);
  });
});

import type { GridFilter, GridPage, GridRow, GridTotals } from '@kontor/api-contracts';
import { ConnectionFinder, type Connection } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import { platformProblem } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../reader';
import type { Window } from './grid-finder';
import { GridIndex, type GridWish } from './grid-index';
import { totalsOf } from './grid-totals';
import { RowDesk } from './row-desk';

/** Shows the grid, window by window, and what all its rows come to. */
@Injectable()
export class GridReader {
  constructor(
    private readonly scope: TenantScope,
    private readonly connections: ConnectionFinder,
    private readonly index: GridIndex,
    private readonly desk: RowDesk,
  ) {}

  async page(reader: Reader, connectionId: string | undefined, wish: GridWish, window: Window): Promise<GridPage> {
    const connection = await this.connection(reader, connectionId);
    return this.scope.run(reader.organizationId, async (em) => {
      const { ids, end, examined } = await this.index.window(em, connection, wish, window);
      return { rows: await this.desk.rows(em, reader, connection, ids), offset: window.offset, end, examined };
    });
  }

  /** One transaction as it stands now, whatever the grid is filtered by. */
  async row(reader: Reader, connectionId: string | undefined, transactionId: string): Promise<GridRow> {
    const connection = await this.connection(reader, connectionId);
    const [row] = await this.scope.run(reader.organizationId, (em) => this.desk.rows(em, reader, connection, [transactionId]));
    if (!row) throw platformProblem('not-found');
    return row;
  }

  async totals(reader: Reader, connectionId: string | undefined, filter: GridFilter): Promise<GridTotals> {
    const connection = await this.connection(reader, connectionId);
    return this.scope.run(reader.organizationId, async (em) => {
      const { lane, ...anywhere } = filter;
      const { sums, examined } = await this.index.sums(em, connection, anywhere);
      return { ...totalsOf(sums, lane), examined };
    });
  }

  private async connection({ organizationId }: Reader, connectionId: string | undefined): Promise<Connection | null> {
    return connectionId === undefined ? null : this.connections.get(organizationId, connectionId);
  }
}

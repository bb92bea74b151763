import { newId } from '@kontor/kernel';
import { boundRows, TenantScope } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';

/** Longer than a token request may take; a process that died with its turn blocks the others no longer than this. */
const turnSeconds = 40;

const takeSql = `update credential set refresher = ?, refreshing_until = clock_timestamp() + make_interval(secs => ?)
  where connection_id = ? and (refreshing_until is null or refreshing_until < clock_timestamp()) returning 1`;

const giveBackSql = `update credential set refresher = null, refreshing_until = null where connection_id = ? and refresher = ?`;

/** Sees to it that of all processes one renews the tokens of a connection, without a transaction open meanwhile. */
@Injectable()
export class RefreshTurn {
  constructor(private readonly scope: TenantScope) {}

  /** The mark of the turn, or `undefined` when another has it or there is nothing to renew. */
  async take(organizationId: string, connectionId: string): Promise<string | undefined> {
    const mark = newId();
    const rows = await this.scope.run(organizationId, (em) => boundRows<unknown>(em, takeSql, [mark, turnSeconds, connectionId]));
    return rows.length > 0 ? mark : undefined;
  }

  async giveBack(organizationId: string, connectionId: string, mark: string): Promise<void> {
    await this.scope.run(organizationId, (em) => boundRows(em, giveBackSql, [connectionId, mark]));
  }
}

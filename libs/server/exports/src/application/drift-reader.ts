import type { DriftView } from '@kontor/api-contracts';
import type { JsonObject } from '@kontor/kernel';
import { ConnectionFinder } from '@kontor/server-connections';
import { boundRows, keyset, TenantScope, type KeysetPosition } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';

export interface DriftRow {
  readonly id: string;
  readonly transaction_id: string;
  readonly operation: string;
  readonly kind: string;
  readonly remote_id: string;
  readonly url: string | null;
  readonly drift: DriftView['state'] | null;
  readonly differences: JsonObject | null;
  readonly checked_at: string | Date | null;
  readonly written_at: string | Date;
}

export const driftOrder = { expression: 'written_at', id: 'id', type: 'timestamptz(3)', direction: 'desc' } as const;

/** Lists what a connection has written, and what became of it. */
@Injectable()
export class DriftReader {
  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ConnectionFinder,
  ) {}

  async rows(organizationId: string, connectionId: string, filter: { state?: DriftView['state']; transactionId?: string }, page: { after: KeysetPosition | undefined; limit: number }): Promise<readonly DriftRow[]> {
    await this.finder.get(organizationId, connectionId);
    const { where, params, orderBy } = keyset(driftOrder, page.after);
    const sql = `select id, transaction_id, operation, kind, remote_id, url, drift, differences, checked_at, written_at from external_ref
      where connection_id = ? and (?::text is null or coalesce(drift, 'unchecked') = ?) and (?::uuid is null or transaction_id = ?::uuid)
        and ${where} order by ${orderBy} limit ?`;
    const { state = null, transactionId = null } = filter;
    return this.scope.run(organizationId, (em) => boundRows<DriftRow>(em, sql, [connectionId, state, state, transactionId, transactionId, ...params, page.limit]));
  }
}

export const toDriftView = (row: DriftRow): DriftView => ({
  transactionId: row.transaction_id,
  operation: row.operation,
  kind: row.kind,
  remoteId: row.remote_id,
  url: row.url,
  state: row.drift ?? 'unchecked',
  differences: row.differences,
  checkedAt: row.checked_at ? new Date(row.checked_at).toISOString() : null,
});

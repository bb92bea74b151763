import type { AnewView, WrittenView } from '@kontor/api-contracts';
import type { ExternalRef } from '@kontor/exporter-contract';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { isSuperseded, isTakenBack } from '../journal/superseded';

interface OrderRow {
  readonly transaction_id: string;
  readonly reason: string;
  readonly ordered_at: string | Date;
}

export interface WrittenRow {
  readonly transaction_id: string;
  readonly generation: number;
  readonly operation: string;
  readonly ref: ExternalRef;
  readonly drift: WrittenView['state'] | null;
  readonly concluded_at: string | Date;
}

const ordersSql = `select distinct on (transaction_id) transaction_id, reason, ordered_at from export_anew
  where connection_id = ? and transaction_id = any(?) order by transaction_id, generation desc`;

/** Of exports before the present one only: what that one has written is part of its own plan. What was taken back no longer stands. */
const writtenSql = `select s.transaction_id, s.generation, s.operation, s.ref, r.drift, s.concluded_at
  from export_step s left join external_ref r using (connection_id, transaction_id, generation, operation)
  where s.connection_id = ? and s.transaction_id = any(?) and s.state = 'done'
    and ${isSuperseded('s')} and not ${isTakenBack('s')}
  order by s.generation, s.position, s.operation`;

/** Tells why transactions are to be exported anew, and what earlier exports have written. Those nobody wants anew are absent. */
@Injectable()
export class AnewReader {
  async views(em: EntityManager, connectionId: string, transactionIds: readonly string[]): Promise<ReadonlyMap<string, AnewView>> {
    if (transactionIds.length === 0) return new Map();
    const orders = await boundRows<OrderRow>(em, ordersSql, [connectionId, transactionIds]);
    if (orders.length === 0) return new Map();
    const written = await boundRows<WrittenRow>(em, writtenSql, [connectionId, orders.map(({ transaction_id }) => transaction_id)]);
    return new Map(orders.map((order) => [order.transaction_id, toView(order, written.filter(({ transaction_id }) => transaction_id === order.transaction_id))]));
  }
}

const toView = ({ reason, ordered_at }: OrderRow, written: readonly WrittenRow[]): AnewView => ({
  reason,
  orderedAt: new Date(ordered_at).toISOString(),
  earlier: written.map(toWritten),
});

export const toWritten = ({ generation, operation, ref, drift, concluded_at }: WrittenRow): WrittenView => ({
  generation,
  operation,
  kind: ref.kind,
  remoteId: ref.id,
  url: ref.url ?? null,
  state: drift ?? 'unchecked',
  writtenAt: new Date(concluded_at).toISOString(),
});

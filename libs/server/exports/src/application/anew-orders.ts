import { newId, type Clock } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import { CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { refuseThese } from '../domain/refuse-these';
import { isSuperseded } from '../journal/superseded';
import { GenerationReader, unexported, type Standing } from './generation-reader';
import { lockTransactions } from './lock-transactions';

export interface AnewOrder {
  readonly transactionId: string;
  /** The one that is to come. */
  readonly generation: number;
}

/** Something was written by the present export of these, though none of its items got to the end. */
const begunSql = `select distinct transaction_id from export_step s where s.connection_id = ? and s.transaction_id = any(?) and s.state = 'done'
  and not ${isSuperseded('s')}`;

const insertSql = `insert into export_anew (id, organization_id, connection_id, transaction_id, generation, reason, ordered_by, ordered_at)
  select r.id, ?, ?, r.transaction_id, r.generation, ?, ?::jsonb, ? from jsonb_to_recordset(?::jsonb) as r(id uuid, transaction_id uuid, generation integer)`;

/** Raises the generation of transactions over a connection: their next export writes everything once more. */
@Injectable()
export class AnewOrders {
  constructor(
    private readonly generations: GenerationReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All of them or none. Nobody queues one meanwhile. */
  async place(em: EntityManager, actor: Actor, connectionId: string, wish: { readonly transactionIds: readonly string[]; readonly reason: string }): Promise<readonly AnewOrder[]> {
    const ids = [...new Set(wish.transactionIds)].sort();
    await lockTransactions(em, ids);
    const standings = await this.generations.standings(em, connectionId, ids);
    const standingOf = (id: string): Standing => standings.get(id) ?? unexported;
    refuseThese('export-under-way', ids.filter((id) => standingOf(id).underWay));
    const begun = new Set((await boundRows<{ transaction_id: string }>(em, begunSql, [connectionId, ids])).map((row) => row.transaction_id));
    refuseThese('nothing-exported', ids.filter((id) => standingOf(id).isElsewhere || (standingOf(id).living !== 'exported' && !begun.has(id))));
    const orders = ids.map((transactionId) => ({ transactionId, generation: standingOf(transactionId).generation + 1 }));
    const rows = orders.map(({ transactionId, generation }) => ({ id: newId(), transaction_id: transactionId, generation }));
    const orderedBy = JSON.stringify({ kind: actor.kind, id: actor.id });
    await boundRows(em, insertSql, [actor.organizationId, connectionId, wish.reason, orderedBy, this.clock.now(), JSON.stringify(rows)]);
    return orders;
  }
}

import type { AnewAnswer, AnewWish } from '@kontor/api-contracts';
import { ConnectionFinder } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import { AuditLog, type Actor } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import { AnewOrders } from './anew-orders';
import { AnewReader } from './anew-reader';

/** Opens what was exported for one more export over the same connection, because a person wants it and says why. Nothing is taken back there. */
@Injectable()
export class AnewOpener {
  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ConnectionFinder,
    private readonly orders: AnewOrders,
    private readonly reader: AnewReader,
    private readonly audit: AuditLog,
  ) {}

  async open(actor: Actor, connectionId: string, wish: AnewWish): Promise<AnewAnswer> {
    const connection = await this.finder.get(actor.organizationId, connectionId);
    if (connection.state === 'disconnected') throw exportProblem('connection-disconnected');
    return this.scope.run(actor.organizationId, async (em) => {
      const orders = await this.orders.place(em, actor, connectionId, wish);
      for (const { transactionId, generation } of orders) {
        this.audit.record(em, actor, 'transaction.opened-anew', { type: 'transaction', id: transactionId }, { connectionId, generation, reason: wish.reason });
      }
      const views = await this.reader.views(em, connectionId, orders.map(({ transactionId }) => transactionId));
      return { transactions: orders.flatMap((order) => [views.get(order.transactionId)].flatMap((anew) => (anew ? [{ ...order, anew }] : []))) };
    });
  }
}

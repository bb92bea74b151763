import type { TakeBackAnswer, TakeBackWish } from '@kontor/api-contracts';
import { ConnectionFinder, type Connection } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import { AuditLog, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { refuseThese } from '../../domain/refuse-these';
import { lockTransactions } from '../lock-transactions';
import { needsRemoval, StandingReader, type Standing } from './standing-reader';
import { WayBack } from './way-back';

/** Takes transactions back: what was exported, waits, or was marked is open again. Nothing is sent and nothing removed there. */
@Injectable()
export class BackTaker {
  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ConnectionFinder,
    private readonly standings: StandingReader,
    private readonly wayBack: WayBack,
    private readonly audit: AuditLog,
  ) {}

  /** All of them or none. The lane is locked: no worker claims one of them meanwhile, and what one has claimed already is not taken. */
  async takeBack(actor: Actor, connectionId: string, wish: TakeBackWish): Promise<TakeBackAnswer> {
    const connection = await this.finder.get(actor.organizationId, connectionId);
    const ids = [...new Set(wish.transactionIds)].sort();
    return this.scope.run(actor.organizationId, async (em) => {
      await lockTransactions(em, ids);
      await this.wayBack.lockLane(em, actor.organizationId, connectionId);
      const standings = await this.standings.standings(em, connection, ids);
      this.refuse(standings, wish.removedThere === true);
      await this.wayBack.go(em, { actor, connection, reason: wish.reason }, standings);
      this.tell(em, { actor, connection, wish }, standings);
      return { transactions: standings.map(({ transactionId, way }) => ({ transactionId, way })) };
    });
  }

  private refuse(standings: readonly Standing[], isRemoved: boolean): void {
    const those = (isSo: (standing: Standing) => boolean): readonly string[] => standings.filter(isSo).map(({ transactionId }) => transactionId);
    refuseThese('export-under-way', those(({ way }) => way === 'under-way'));
    refuseThese('nothing-to-take-back', those(({ way }) => way === 'nothing'));
    if (!isRemoved) refuseThese('removal-not-confirmed', those(needsRemoval));
  }

  private tell(em: EntityManager, { actor, connection, wish }: { actor: Actor; connection: Connection; wish: TakeBackWish }, standings: readonly Standing[]): void {
    for (const { transactionId, way, item, written } of standings) {
      const changes = { connectionId: connection.id, way, reason: wish.reason, runId: item?.runId ?? null, itemId: item?.id ?? null, generation: item?.generation ?? null };
      const removed = way === 'remote' ? { removedThere: wish.removedThere === true, entries: written.map(({ kind, remoteId }) => `${kind} ${remoteId}`) } : {};
      this.audit.record(em, actor, 'transaction.taken-back', { type: 'transaction', id: transactionId }, { ...changes, ...removed });
    }
  }
}

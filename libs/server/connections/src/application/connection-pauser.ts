import type { ExporterFault } from '@kontor/exporter-contract';
import { AuditLog, systemActor } from '@kontor/server-platform';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Connection } from '../persistence/connection.entity';

/** Stops a connection on behalf of the lane that works it. Its queued items wait; nothing fails. */
@Injectable()
export class ConnectionPauser {
  constructor(private readonly audit: AuditLog) {}

  async pauseFor(em: EntityManager, connectionId: string, fault: ExporterFault): Promise<void> {
    const connection = await em.findOne(Connection, { id: connectionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // A person was quicker: paused, disconnected or signed in anew.
    if (connection?.state !== 'connected') return;
    connection.pause(fault);
    const actor = systemActor(connection.organizationId, 'export-lane');
    this.audit.record(em, actor, 'connection.paused', { type: 'connection', id: connectionId }, { code: fault.code });
  }
}

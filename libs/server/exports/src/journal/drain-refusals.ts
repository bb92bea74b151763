import type { ExporterFault } from '@kontor/exporter-contract';
import type { Lease } from '@kontor/exporter-engine';
import { boundRows } from '@kontor/server-persistence';
import { systemActor, type AuditLog } from '@kontor/server-platform';
import type { FencedScope } from './fenced-scope';
import { json } from './rows';

const keepSql = 'update connection set drain_fault = ?::jsonb where id = ? and drain_fault is distinct from ?::jsonb returning 1';

/** Keeps on the connection why the remote refuses to be told the sum. Told to the audit log when it is something new. */
export class DrainRefusals {
  constructor(
    private readonly scope: FencedScope,
    private readonly audit: AuditLog,
  ) {}

  keep(lease: Lease, fault: ExporterFault): Promise<void> {
    return this.scope.run(lease, async (em) => {
      const { connectionId } = lease;
      const kept = await boundRows(em, keepSql, [json(fault), connectionId, json(fault)]);
      if (kept.length === 0) return;
      this.audit.record(em, systemActor(this.scope.organizationId, 'export-lane'), 'connection.sum-refused', { type: 'connection', id: connectionId }, { code: fault.code });
    });
  }
}

import type { DriftFinding, ExternalRef, RefToCheck } from '@kontor/exporter-contract';
import type { Clock, JsonObject } from '@kontor/kernel';
import { ConnectionFinder } from '@kontor/server-connections';
import { boundRows, TenantScope } from '@kontor/server-persistence';
import { CLOCK } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { StepContexts } from '../lane/step-contexts';

interface RefRow {
  readonly id: string;
  readonly step: string;
  readonly kind: string;
  readonly remote_id: string;
  readonly url: string | null;
  readonly echo: JsonObject | null;
  readonly written_at: string | Date;
}

const pageSize = 200;
/** What is gone stays gone; everything else is looked at again, the longest unseen first. */
const dueSql = `select id, step, kind, remote_id, url, echo, written_at from external_ref
  where connection_id = ? and drift is distinct from 'gone' and (checked_at is null or checked_at < ?)
  order by checked_at nulls first, id limit ?`;
const keepSql = 'update external_ref set drift = ?, differences = ?::jsonb, checked_at = ? where id = ?';
const lookedSql = 'update external_ref set checked_at = ? where id = any(?)';

/** Looks at what was written earlier and keeps what became of it: unchanged, changed, gone, confirmed. */
@Injectable()
export class Reconciler {
  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ConnectionFinder,
    private readonly contexts: StepContexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async reconcile(organizationId: string, connectionId: string, stopping: AbortSignal): Promise<void> {
    const connection = await this.finder.get(organizationId, connectionId);
    const begun = this.clock.now();
    const { exporter, context } = this.contexts.of(connection, begun, stopping);
    if (connection.state !== 'connected' || !exporter.reconcile) return;
    const next = () => this.due(organizationId, connectionId, begun);
    for (let page = await next(); page.length > 0 && !stopping.aborted; page = await next()) {
      const findings = new Map<string, DriftFinding>();
      try {
        for await (const finding of exporter.reconcile(page.map(toRef), context)) findings.set(finding.key, finding);
      } catch (error) {
        // Whatever broke it off: every finding took a request, and is not asked for again.
        await this.keep(organizationId, findings, begun);
        throw error;
      }
      await this.keep(organizationId, findings, begun);
      // Told to stop, an exporter may have ended early: what it did not come to is not noted.
      if (!stopping.aborted) await this.lookedAt(organizationId, page, begun);
    }
  }

  private due(organizationId: string, connectionId: string, begun: Date): Promise<readonly RefRow[]> {
    return this.scope.run(organizationId, (em) => boundRows<RefRow>(em, dueSql, [connectionId, begun, pageSize]));
  }

  private async keep(organizationId: string, findings: ReadonlyMap<string, DriftFinding>, begun: Date): Promise<void> {
    await this.scope.run(organizationId, async (em) => {
      for (const [id, { state, differences }] of findings) await boundRows(em, keepSql, [state, differences ? JSON.stringify(differences) : null, begun, id]);
    });
  }

  /** References the exporter could not judge are noted as looked at, so that the next page comes. */
  private async lookedAt(organizationId: string, page: readonly RefRow[], begun: Date): Promise<void> {
    await this.scope.run(organizationId, (em) => boundRows(em, lookedSql, [begun, page.map(({ id }) => id)]));
  }
}

function toRef({ id, step, kind, remote_id, url, echo }: RefRow): RefToCheck {
  const ref: ExternalRef = { kind, id: remote_id, ...(url === null ? {} : { url }), ...(echo === null ? {} : { echo }) };
  return { key: id, step, ref };
}

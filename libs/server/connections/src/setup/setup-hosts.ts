import type { AccountingExporter, ExporterContext, SettingValues, SetupHost } from '@kontor/exporter-contract';
import { ReferenceImporter } from '@kontor/server-coding';
import { FieldLocks, RequiredFields } from '@kontor/server-organizations';
import { TenantScope } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import type { Connection } from '../persistence/connection.entity';
import { ConnectionSetupHost } from './setup-host';

/** Makes the host of a set-up, and locks the fields its exporter cannot do without. */
@Injectable()
export class SetupHosts {
  constructor(
    private readonly scope: TenantScope,
    private readonly importer: ReferenceImporter,
    private readonly required: RequiredFields,
    private readonly locks: FieldLocks,
  ) {}

  host(actor: Actor, connectionId: string, exporter: AccountingExporter, ctx: ExporterContext<SettingValues>): SetupHost {
    const { scope, importer, required } = this;
    return new ConnectionSetupHost({ scope, importer, required }, actor, connectionId, exporter, ctx);
  }

  lockFields(actor: Actor, connection: Connection, exporter: AccountingExporter): Promise<void> {
    const rules = exporter.policy(connection.company, connection.settings);
    const locks = rules.map(({ field, rule, because }) => ({ field, kind: rule, reason: because }));
    return this.scope.run(actor.organizationId, (em) => this.locks.replace(em, connection.id, locks));
  }
}

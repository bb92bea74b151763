import type { AccountingExporter, AccountingField, ExporterContext, ImportCount, ReferenceItem, ReferenceKind, SettingValues, SetupHost } from '@kontor/exporter-contract';
import type { ReferenceImporter } from '@kontor/server-coding';
import type { RequiredFields } from '@kontor/server-organizations';
import type { TenantScope } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Connection } from '../persistence/connection.entity';

export interface SetupParts {
  readonly scope: TenantScope;
  readonly importer: ReferenceImporter;
  readonly required: RequiredFields;
}

/** What set-up hooks may do here: import references, require fields, remember values. Pulls come before the transaction. */
export class ConnectionSetupHost implements SetupHost {
  constructor(
    private readonly parts: SetupParts,
    private readonly actor: Actor,
    private readonly connectionId: string,
    private readonly exporter: AccountingExporter,
    private readonly ctx: ExporterContext<SettingValues>,
  ) {}

  async importReferences(kind: ReferenceKind, options: { readonly deactivateOthers: boolean }): Promise<ImportCount> {
    const source = this.exporter.references[kind];
    if (!source) throw new Error(`Exporter ${this.exporter.manifest.id} has no references of kind ${kind}`);
    const items: ReferenceItem[] = [];
    for await (const item of source.pull(this.ctx)) items.push(item);
    const order = { connectionId: this.connectionId, kind, items, ...options };
    return this.parts.scope.run(this.actor.organizationId, (em) => this.parts.importer.replace(em, this.actor, order));
  }

  requireForExport(fields: readonly AccountingField[]): Promise<void> {
    return this.parts.scope.run(this.actor.organizationId, (em) => this.parts.required.require(em, this.actor, fields));
  }

  remember(key: string, value: string): Promise<void> {
    return this.parts.scope.run(this.actor.organizationId, async (em) => {
      const connection = await em.findOneOrFail(Connection, { id: this.connectionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      connection.remember(key, value);
    });
  }
}

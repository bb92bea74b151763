import type { AccountingExporter, AccountingField, ExporterContext, ImportCount, ReferenceItem, ReferenceKind, SettingValues, SetupHost } from '@kontor/exporter-contract';
import type { SetUpConnection } from './subject';

/** No list of accounts, suppliers or cost centers is longer. */
export const mostReferences = 100_000;

/** Keeps what set-up hooks arrange, as a host without a database. */
export class MemorySetupHost implements SetupHost {
  readonly memory: Record<string, string>;
  readonly required = new Set<AccountingField>();
  readonly references: Map<ReferenceKind, readonly ReferenceItem[]>;

  /** `earlier` is what an earlier set-up of the same connection has left. */
  constructor(
    private readonly exporter: AccountingExporter,
    private readonly ctx: ExporterContext<SettingValues>,
    earlier?: SetUpConnection,
  ) {
    this.memory = { ...earlier?.planning.memory };
    this.references = new Map(earlier?.references);
  }

  async importReferences(kind: ReferenceKind, { deactivateOthers }: { readonly deactivateOthers: boolean }): Promise<ImportCount> {
    const known = new Map((this.references.get(kind) ?? []).map((item) => [item.remoteId, item]));
    const pulled = await this.pull(kind);
    const created = pulled.filter(({ remoteId }) => !known.has(remoteId)).length;
    const vanished = known.size - (pulled.length - created);
    this.references.set(kind, pulled);
    return { created, updated: 0, unchanged: pulled.length - created, deactivated: deactivateOthers ? vanished : 0 };
  }

  async requireForExport(fields: readonly AccountingField[]): Promise<void> {
    for (const field of fields) this.required.add(field);
  }

  async remember(key: string, value: string): Promise<void> {
    this.memory[key] = value;
  }

  private async pull(kind: ReferenceKind): Promise<readonly ReferenceItem[]> {
    const source = this.exporter.references[kind];
    if (!source) throw new Error(`Exporter ${this.exporter.manifest.id} has no references of kind ${kind}`);
    const items: ReferenceItem[] = [];
    for await (const item of source.pull(this.ctx)) if (items.push(item) > mostReferences) throw new Error(`${kind} does not end within ${mostReferences} items`);
    return items;
  }
}

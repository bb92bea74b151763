import type { ExportSubject, TransactionShelf } from '@kontor/exporter-engine';
import type { CodedTransactionReader } from '@kontor/server-coding';
import type { TenantScope } from '@kontor/server-persistence';

/** The transactions of one organization as the lanes see them. */
export class OrganizationShelf implements TransactionShelf {
  constructor(
    private readonly scope: TenantScope,
    private readonly organizationId: string,
    private readonly reader: CodedTransactionReader,
  ) {}

  load(connectionId: string, transactionIds: readonly string[]): Promise<ReadonlyMap<string, ExportSubject>> {
    return this.scope.run(this.organizationId, (em) => this.reader.read(em, transactionIds, connectionId));
  }
}

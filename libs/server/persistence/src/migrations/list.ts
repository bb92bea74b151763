import type { Constructor } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import { PlatformMigration } from './0001-platform.migration';
import { OrganizationsMigration } from './0002-organizations.migration';
import { TransactionsMigration } from './0003-transactions.migration';
import { ReceiptsMigration } from './0004-receipts.migration';
import { CodingMigration } from './0005-coding.migration';
import { ConnectionsMigration } from './0006-connections.migration';
import { ExportsMigration } from './0007-exports.migration';
import { ExportingAnewMigration } from './0008-exporting-anew.migration';
import { FieldsMigration } from './0009-fields.migration';
import { PausesMigration } from './0010-pauses.migration';
import { AttemptsMigration } from './0011-attempts.migration';
import { GridMigration } from './0012-grid.migration';
import { RunKindsMigration } from './0013-run-kinds.migration';
import { CodingBatchesMigration } from './0014-coding-batches.migration';
import { HistoryMigration } from './0015-history.migration';
import { TokenEndsMigration } from './0017-token-ends.migration';
import { OverviewMigration } from './0018-overview.migration';

export interface NamedMigration {
  readonly name: string;
  readonly class: Constructor<Migration>;
}

/** All migrations in their order. One that has been merged is never edited; a room appends its next one. */
export const migrations: readonly NamedMigration[] = [
  { name: '0001-platform', class: PlatformMigration },
  { name: '0002-organizations', class: OrganizationsMigration },
  { name: '0003-transactions', class: TransactionsMigration },
  { name: '0004-receipts', class: ReceiptsMigration },
  { name: '0005-coding', class: CodingMigration },
  { name: '0006-connections', class: ConnectionsMigration },
  { name: '0007-exports', class: ExportsMigration },
  { name: '0008-exporting-anew', class: ExportingAnewMigration },
  { name: '0009-fields', class: FieldsMigration },
  { name: '0010-pauses', class: PausesMigration },
  { name: '0011-attempts', class: AttemptsMigration },
  { name: '0012-grid', class: GridMigration },
  { name: '0013-run-kinds', class: RunKindsMigration },
  { name: '0014-coding-batches', class: CodingBatchesMigration },
  { name: '0015-history', class: HistoryMigration },
  { name: '0017-token-ends', class: TokenEndsMigration },
  { name: '0018-overview', class: OverviewMigration },
];

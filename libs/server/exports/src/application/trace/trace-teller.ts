import type { ExportAttemptView, NamedActor, TransactionExportView, WrittenEntryView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { ExporterShelf, MessageBook, type Connection } from '@kontor/server-connections';
import { Injectable } from '@nestjs/common';
import type { AttemptRow, WrittenRow } from './trace-rows';

/** What was found of a transaction, over all connections. */
export interface Traces {
  readonly attempts: readonly AttemptRow[];
  readonly written: readonly WrittenRow[];
  readonly nameOf: (actor: AttemptRow['started_by']) => NamedActor;
  readonly locale: Locale;
}

/** Puts rows of a trace into words. */
@Injectable()
export class TraceTeller {
  constructor(
    private readonly shelf: ExporterShelf,
    private readonly messages: MessageBook,
  ) {}

  tell({ id, exporterId, company, state }: Connection, traces: Traces): Pick<TransactionExportView, 'connection' | 'attempts' | 'written'> {
    const { displayName } = this.shelf.get(exporterId).manifest;
    const isOurs = ({ connection_id }: { readonly connection_id: string }): boolean => connection_id === id;
    return {
      connection: { id, displayName, company: company.name, state },
      attempts: traces.attempts.filter(isOurs).map((row) => this.attempt(row, traces)),
      written: traces.written.filter(isOurs).map((row) => entryOf(row, traces)),
    };
  }

  private attempt(row: AttemptRow, { nameOf, locale }: Traces): ExportAttemptView {
    return {
      itemId: row.id,
      runId: row.run_id,
      generation: row.generation,
      state: row.state,
      issues: row.issues.map((issue) => this.messages.view(issue, locale)),
      fault: row.fault ? this.messages.viewFault(row.fault, locale) : null,
      startedBy: nameOf(row.started_by),
      startedAt: new Date(row.started_at).toISOString(),
      changedAt: new Date(row.changed_at).toISOString(),
    };
  }
}

const entryOf = (row: WrittenRow, { nameOf, locale }: Traces): WrittenEntryView => ({
  generation: row.generation,
  operation: row.operation,
  kind: row.ref.kind,
  remoteId: row.ref.id,
  url: row.ref.url ?? null,
  state: row.drift ?? 'unchecked',
  writtenAt: new Date(row.concluded_at).toISOString(),
  itemId: row.item_id,
  runId: row.run_id,
  explain: row.explain[locale],
  writtenBy: nameOf(row.started_by),
  differences: row.differences,
  checkedAt: row.checked_at ? new Date(row.checked_at).toISOString() : null,
});

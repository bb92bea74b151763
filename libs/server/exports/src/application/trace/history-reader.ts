import { fieldLabels, type HistoryChange, type HistoryEntry, type NamedActor, type Page } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { CodingHistory } from '@kontor/server-coding';
import { keysetPosition, TenantScope } from '@kontor/server-persistence';
import { ActorNames, pageOf, platformProblem, readCursor, type Actor, type PageQuery } from '@kontor/server-platform';
import { Receipt } from '@kontor/server-receipts';
import { Transaction } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { historyTitle } from '../../domain/history-titles';
import type { Reader } from '../reader';
import { historyOrder, historyRows, idsOf, textOf, type HistoryRow } from './history-rows';

interface Words {
  readonly changes: (row: HistoryRow) => readonly HistoryChange[];
  readonly actor: (actor: Pick<Actor, 'kind' | 'id'>) => NamedActor;
  readonly locale: Locale;
}

/** Tells what happened to a transaction from the day it came in, newest first. */
@Injectable()
export class HistoryReader {
  constructor(
    private readonly scope: TenantScope,
    private readonly codings: CodingHistory,
    private readonly names: ActorNames,
  ) {}

  page({ organizationId, locale }: Reader, transactionId: string, { cursor, limit }: PageQuery): Promise<Page<HistoryEntry>> {
    const after = cursor === undefined ? undefined : readCursor(cursor, historyOrder);
    return this.scope.run(organizationId, async (em) => {
      if ((await em.count(Transaction, { id: transactionId })) === 0) throw platformProblem('not-found');
      const rows = await historyRows(em, transactionId, { after, limit: limit + 1 });
      const actor = await this.names.name(em, rows.map(({ actor_kind: kind, actor_id: id }) => ({ kind, id })));
      const words = { changes: await this.changes(em, transactionId, rows, locale), actor, locale };
      return pageOf(rows, limit, (row) => entryOf(row, words), (row) => keysetPosition(new Date(row.at), row.id));
    });
  }

  private async changes(em: EntityManager, transactionId: string, rows: readonly HistoryRow[], locale: Locale): Promise<Words['changes']> {
    const ofAction = (action: string): readonly HistoryRow[] => rows.filter((row) => row.action === action);
    const edits = await this.codings.edits(em, ofAction('transaction.coded').map(({ id }) => id), locale);
    const beginning = ofAction('transaction.arrived').length > 0 ? await this.codings.beginning(em, transactionId, locale) : [];
    const moved = ofAction('transaction.receipts-changed').map((row) => idsOf(row, 'receipts')).flatMap(({ from, to }) => [...from, ...to]);
    const receipts = await em.find(Receipt, { id: { $in: [...new Set(moved)] } }, { disableIdentityMap: true });
    const fileNames = new Map(receipts.map(({ id, fileName }) => [id, fileName]));
    return (row) => {
      if (row.action === 'transaction.arrived') return beginning;
      return row.action === 'transaction.receipts-changed' ? receiptChanges(row, fileNames, locale) : (edits.get(row.id) ?? []);
    };
  }
}

function receiptChanges(row: HistoryRow, fileNames: ReadonlyMap<string, string>, locale: Locale): readonly HistoryChange[] {
  const { from, to } = idsOf(row, 'receipts');
  const change = (before: string | null, after: string | null): HistoryChange => ({ field: 'receipt', label: fieldLabels.receipt[locale], before, after, source: null, because: null });
  const nameOf = (id: string): string => fileNames.get(id) ?? id;
  const removed = from.filter((id) => !to.includes(id)).map((id) => change(nameOf(id), null));
  const added = to.filter((id) => !from.includes(id)).map((id) => change(null, nameOf(id)));
  return [...removed, ...added];
}

const entryOf = (row: HistoryRow, { changes, actor, locale }: Words): HistoryEntry => ({
  id: row.id,
  at: new Date(row.at).toISOString(),
  actor: actor({ kind: row.actor_kind, id: row.actor_id }),
  action: row.action,
  title: historyTitle(row.action, row.outcome ?? undefined, locale),
  reason: textOf(row, 'reason'),
  changes: changes(row),
  connectionId: textOf(row, 'connectionId'),
  runId: textOf(row, 'runId'),
  itemId: textOf(row, 'itemId'),
  batchId: textOf(row, 'batchId'),
});

import type { ExportLane, GridExport, GridState, ItemStateView, RemoteView } from '@kontor/api-contracts';
import type { ExporterFault } from '@kontor/exporter-contract';
import type { Locale } from '@kontor/kernel';
import { MessageBook } from '@kontor/server-connections';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { isLiving, isSuperseded } from '../../journal/superseded';

interface ItemRow {
  readonly transaction_id: string;
  readonly id: string;
  readonly run_id: string;
  readonly state: ItemStateView;
  readonly changed_at: string | Date;
  readonly fault: ExporterFault | null;
  readonly living: boolean;
}

interface RefRow {
  readonly transaction_id: string;
  readonly kind: string;
  readonly remote_id: string;
  readonly url: string | null;
}

/** Where a transaction stands with a connection. */
export interface Whereabouts {
  readonly lane: ExportLane;
  /** Of what is on its way or has arrived; an open one is yet to be judged. */
  readonly state: GridState | undefined;
  readonly lastExport: GridExport | null;
}

export const nowhere: Whereabouts = { lane: 'open', state: undefined, lastExport: null };

/** The living item, or the latest one that was more than skipped. */
const itemsSql = `
  select distinct on (i.transaction_id) i.transaction_id, i.id, i.run_id, i.state, i.changed_at, i.fault, ${isLiving('i')} as living
  from export_item i where i.connection_id = ? and i.transaction_id = any(?::uuid[]) and i.state <> 'skipped'
  order by i.transaction_id, living desc, i.changed_at desc, i.id desc`;

const refsSql = `
  select e.transaction_id, e.kind, e.remote_id, e.url from external_ref e
  where e.connection_id = ? and e.transaction_id = any(?::uuid[]) and not ${isSuperseded('e')} order by e.written_at, e.id`;

/** Reads how far transactions got with a connection, for many at once. */
@Injectable()
export class LastExportReader {
  constructor(private readonly messages: MessageBook) {}

  async whereabouts(em: EntityManager, connectionId: string, transactionIds: readonly string[], locale: Locale): Promise<ReadonlyMap<string, Whereabouts>> {
    const items = await boundRows<ItemRow>(em, itemsSql, [connectionId, transactionIds]);
    const remote = await this.remote(em, connectionId, items.map(({ transaction_id }) => transaction_id));
    return new Map(items.map((item) => [item.transaction_id, this.place(item, remote.get(item.transaction_id) ?? [], locale)]));
  }

  private place(item: ItemRow, remote: readonly RemoteView[], locale: Locale): Whereabouts {
    const lastExport: GridExport = {
      runId: item.run_id,
      itemId: item.id,
      state: item.state,
      changedAt: new Date(item.changed_at).toISOString(),
      fault: item.fault ? this.messages.viewFault(item.fault, locale) : null,
      remote,
    };
    const { living, state } = item;
    if (!living || state === 'failed' || state === 'skipped') return { ...nowhere, lastExport };
    return { lane: state === 'exported' ? 'exported' : 'queued', state, lastExport };
  }

  private async remote(em: EntityManager, connectionId: string, transactionIds: readonly string[]): Promise<ReadonlyMap<string, readonly RemoteView[]>> {
    const found = new Map<string, RemoteView[]>();
    if (transactionIds.length === 0) return found;
    for (const { transaction_id, kind, remote_id, url } of await boundRows<RefRow>(em, refsSql, [connectionId, transactionIds])) {
      found.set(transaction_id, [...(found.get(transaction_id) ?? []), { kind, id: remote_id, url }]);
    }
    return found;
  }
}

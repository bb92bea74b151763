import type { StepRecord } from '@kontor/exporter-engine';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { stepColumns, toStep, type StepRow } from '../journal/rows';
import { isSuperseded } from '../journal/superseded';

const sql = `select s.transaction_id, ${stepColumns} from export_step s
  where s.connection_id = ? and s.transaction_id = any(?) and not ${isSuperseded('s')} order by s.transaction_id, s.position`;

/** Reads what the present exports of transactions have begun so far, for many at once. */
@Injectable()
export class StepReader {
  async begun(em: EntityManager, connectionId: string, transactionIds: readonly string[]): Promise<ReadonlyMap<string, readonly StepRecord[]>> {
    const rows = await boundRows<StepRow & { readonly transaction_id: string }>(em, sql, [connectionId, transactionIds]);
    const found = new Map<string, StepRecord[]>();
    for (const row of rows) found.set(row.transaction_id, [...(found.get(row.transaction_id) ?? []), toStep(row)]);
    return found;
  }
}

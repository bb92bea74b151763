import { isBatchStep, type ExternalRef } from '@kontor/exporter-contract';
import type { Clock, JsonObject } from '@kontor/kernel';
import { ExporterShelf } from '@kontor/server-connections';
import { boundRows } from '@kontor/server-persistence';
import { CLOCK } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import { stepNamed } from '../domain/step-named';
import { keepReference } from '../journal/keep-reference';
import { onward, type ReviewRow } from './review';

/** A step whose outcome nobody could find out. */
export interface Doubt {
  readonly id: string;
  readonly operation: string;
  readonly step: string;
  readonly input: JsonObject;
  readonly first_intended_at: string | Date;
}

/** Whichever item of the export began them. */
const doubtfulSql = `select id, operation, step, input, first_intended_at from export_step where connection_id = ? and transaction_id = ? and generation = ?
  and (state in ('intended', 'in-doubt') or (state = 'failed' and fault ->> 'kind' = 'conflict'))`;

/** Written for something else, by the same step: one entry does not stand for two transactions. */
const takenSql = `select c.exporter_id, exists (
    select 1 from external_ref r where r.connection_id = s.connection_id and r.step = s.step and r.remote_id = ?
      and (r.transaction_id, r.generation, r.operation) <> (s.transaction_id, s.generation, s.operation)) as taken
  from export_step s join connection c on c.id = s.connection_id where s.id = ?`;

const doneSql = `update export_step set state = 'done', fault = null, concluded_at = ?, item_id = ?, ref = ?::jsonb where id = ?`;
const againSql = `update export_step set state = 'failed', fault = null, attempt = 0, misses = 0, last_miss_at = null, concluded_at = ?, item_id = ? where id = ?`;

/** Keeps what a person says about steps whose outcome nobody could find out. */
@Injectable()
export class DoubtBook {
  constructor(
    private readonly shelf: ExporterShelf,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Usually there is one; where there are several the person says which. */
  async find(em: EntityManager, { connection_id, transaction_id, generation }: ReviewRow, operation: string | undefined): Promise<Doubt> {
    const found = await boundRows<Doubt>(em, doubtfulSql, [connection_id, transaction_id, generation]);
    const [doubt, ...others] = operation === undefined ? found : found.filter((step) => step.operation === operation);
    if (!doubt || others.length > 0) throw exportProblem('operation-required', { operations: found.map((step) => step.operation).join(', ') });
    return doubt;
  }

  /** It exists, and this is what it is. */
  async adopt(em: EntityManager, itemId: string, doubt: Doubt, ref: ExternalRef): Promise<void> {
    await this.refuseTaken(em, doubt, ref.id);
    const [now, { id }] = [this.clock.now(), doubt];
    await keepReference(em, id, ref, now);
    await boundRows(em, doneSql, [now, itemId, JSON.stringify(ref), id]);
  }

  /** It does not exist: the step may be sent again. */
  async release(em: EntityManager, itemId: string, { id }: Doubt): Promise<void> {
    await boundRows(em, againSql, [this.clock.now(), itemId, id]);
  }

  /** Lets the item go on, or ends it, and with the last one its run. */
  onward(em: EntityManager, item: ReviewRow, state: 'queued' | 'skipped'): Promise<void> {
    return onward(em, item, state, this.clock.now());
  }

  /** What a step shares, such as a supplier, belongs to many. */
  private async refuseTaken(em: EntityManager, doubt: Doubt, remoteId: string): Promise<void> {
    const [found] = await boundRows<{ exporter_id: string; taken: boolean }>(em, takenSql, [remoteId, doubt.id]);
    if (!found?.taken) return;
    const step = stepNamed(this.shelf.get(found.exporter_id), doubt.step);
    if (!step || isBatchStep(step) || !step.shared) throw exportProblem('remote-id-taken', { remoteId });
  }
}

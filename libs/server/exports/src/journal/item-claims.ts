import type { ClaimedRun, ItemRecord, Lease } from '@kontor/exporter-engine';
import type { Clock } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FencedScope } from './fenced-scope';
import { mayBecome } from './item-moves';
import { goesOn } from './run-work';
import { itemColumns, toItem, type ItemRow } from './rows';

/** Items whose time has come, and items an older holder left behind when it died. */
const due = `${goesOn} and i.connection_id = ?
  and ((i.state in ${mayBecome('working', ['queued', 'in-doubt'])} and i.not_before <= ?) or (i.state in ${mayBecome('working', ['working'])} and i.fence < ?))`;

const take = (condition: string, limit: string): string => `
  with due as (
    select i.id from export_item i join run r on r.id = i.run_id
    where ${condition}
    order by i.not_before, r.started_at, r.id, i.position ${limit}
    for update of i skip locked
  ), taken as (
    update export_item i
    set state = 'working', crashes = i.crashes + case when i.state = 'working' then 1 else 0 end, fence = ?, changed_at = ?
    from due where i.id = due.id
    returning ${itemColumns}, i.not_before, i.position
  )
  select t.* from taken t join run r on r.id = t.run_id order by t.not_before, r.started_at, r.id, t.position`;

/** Takes work for the holder of a lane. */
export class ItemClaims {
  constructor(
    private readonly scope: FencedScope,
    private readonly clock: Clock,
  ) {}

  claim(lease: Lease, limit: number): Promise<readonly ItemRecord[]> {
    return this.scope.run(lease, (em) => this.take(em, lease, { condition: due, parameters: [], limit }));
  }

  claimRun(lease: Lease): Promise<ClaimedRun | undefined> {
    return this.scope.run(lease, async (em) => {
      const oldest = `select r.id, r.started_at from run r join export_item i on i.run_id = r.id where ${due} order by r.started_at, r.id limit 1`;
      const [run] = await boundRows<{ id: string; started_at: string | Date }>(em, oldest, this.dueParameters(lease));
      if (!run) return undefined;
      const items = await this.take(em, lease, { condition: `${due} and r.id = ?`, parameters: [run.id] });
      return { id: run.id, startedAt: new Date(run.started_at), items };
    });
  }

  isWanted({ id }: ItemRecord): Promise<boolean> {
    return this.scope.read(async (em) => {
      const found = await boundRows(em, `select 1 from export_item i join run r on r.id = i.run_id where i.id = ? and r.state = 'running'`, [id]);
      return found.length > 0;
    });
  }

  private async take(em: EntityManager, lease: Lease, what: { condition: string; parameters: readonly string[]; limit?: number }): Promise<readonly ItemRecord[]> {
    const limit = what.limit === undefined ? [] : [what.limit];
    const parameters = [...this.dueParameters(lease), ...what.parameters, ...limit, lease.fence, this.clock.now()];
    const rows = await boundRows<ItemRow>(em, take(what.condition, limit.length > 0 ? 'limit ?' : ''), parameters);
    return rows.map(toItem);
  }

  private dueParameters(lease: Lease): (string | number | Date)[] {
    return [lease.connectionId, this.clock.now(), lease.fence];
  }
}

import { boundRows } from '@kontor/server-persistence';
import type { FencedScope } from './fenced-scope';
import { waiting } from './state-list';

const unansweredSql = `select count(*)::int as items from export_item i
  where i.connection_id = ? and i.state in ${waiting}
    and exists (select 1 from export_step s where s.item_id = i.id and s.state = 'in-doubt' and s.fault ->> 'kind' = 'unavailable')`;

const servedSql = `select 1 from export_step where connection_id = ? and step = ? and state = 'done' and concluded_at > ? limit 1`;

/** Tells one operation that fails from a remote that serves nobody. */
export class RemoteWatch {
  constructor(private readonly scope: FencedScope) {}

  unanswered(connectionId: string): Promise<number> {
    return this.scope.read(async (em) => {
      const [found] = await boundRows<{ items: number }>(em, unansweredSql, [connectionId]);
      return found?.items ?? 0;
    });
  }

  wasServed(connectionId: string, step: string, since: Date): Promise<boolean> {
    return this.scope.read(async (em) => (await boundRows(em, servedSql, [connectionId, step, since])).length > 0);
  }
}

import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { mayBecome } from './item-moves';
import { endRunIfDone } from './run-end';

const skipSql = (which: string): string => `update export_item i set state = 'skipped', issues = '[{"code":"KON-cancelled"}]'::jsonb, changed_at = clock_timestamp()
  from run r where r.id = i.run_id and r.state = 'cancelled' and ${which} and not exists (select 1 from export_step s where s.item_id = i.id)
  returning i.run_id`;

const ofItem = skipSql(`i.id = ? and i.state in ${mayBecome('skipped', ['queued'])}`);
const ofHolder = skipSql(`i.connection_id = ? and i.state in ${mayBecome('skipped', ['working'])} and i.fence = ?`);
const ofRun = skipSql(`i.run_id = ? and i.state in ${mayBecome('skipped', ['queued'])}`);

/** Of a cancelled run nothing more is begun: what was not begun ends here, and with the last of it the run. What was begun is finished. */
export const skipCancelled = {
  item: (em: EntityManager, itemId: string, now: Date) => skip(em, ofItem, [itemId], now),
  heldBy: (em: EntityManager, connectionId: string, fence: number, now: Date) => skip(em, ofHolder, [connectionId, fence], now),
  waitingIn: (em: EntityManager, runId: string, now: Date) => skip(em, ofRun, [runId], now),
};

async function skip(em: EntityManager, sql: string, parameters: readonly (string | number)[], now: Date): Promise<void> {
  const skipped = await boundRows<{ run_id: string }>(em, sql, [...parameters]);
  for (const runId of new Set(skipped.map((item) => item.run_id))) await endRunIfDone(em, runId, now);
}

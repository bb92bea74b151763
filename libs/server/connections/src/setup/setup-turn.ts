import { boundRows, TenantScope } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';
import { laneDueNow } from '../application/lane-due';
import { connectionProblem } from '../domain/connection-problems';

/** Longer than a set-up takes; a process that died with its turn blocks the next no longer than this. */
const turnSeconds = 120;

const takeSql = `update connection set setting_up_until = clock_timestamp() + make_interval(secs => ?)
  where id = ? and (setting_up_until is null or setting_up_until < clock_timestamp()) returning 1`;
const leftSql = `select greatest(1, ceil(extract(epoch from setting_up_until - clock_timestamp())))::integer as seconds from connection where id = ?`;
const endSql = `update connection set setting_up_until = clock_timestamp() + make_interval(secs => ?), drain_fault = null where id = ?`;

/** Lets one set-up of a connection run at a time: two that find nothing would both create it. */
@Injectable()
export class SetupTurn {
  constructor(private readonly scope: TenantScope) {}

  async take(organizationId: string, connectionId: string): Promise<void> {
    await this.scope.run(organizationId, async (em) => {
      const taken = await boundRows(em, takeSql, [turnSeconds, connectionId]);
      if (taken.length > 0) return;
      const [left] = await boundRows<{ seconds: number }>(em, leftSql, [connectionId]);
      if (!left) throw connectionProblem('connection-not-found');
      throw connectionProblem('set-up-running', { seconds: left.seconds }, { retryAfterSeconds: left.seconds });
    });
  }

  /** After an end in doubt the next turn waits until what may have been created can be seen. What was refused before may be mended now: it is tried again. */
  async end(organizationId: string, connectionId: string, settleMilliseconds: number): Promise<void> {
    await this.scope.run(organizationId, async (em) => {
      await laneDueNow(em, connectionId);
      await boundRows(em, endSql, [settleMilliseconds / 1000, connectionId]);
    });
  }
}

import type { ConnectionMonth, OverviewView } from '@kontor/api-contracts';
import { businessDate, type Clock } from '@kontor/kernel';
import { ConnectionFinder } from '@kontor/server-connections';
import { boundRows, TenantScope } from '@kontor/server-persistence';
import { CLOCK } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { daysOf, monthOf } from '../../domain/overview/month';
import type { Reader } from '../reader';
import { MonthReader } from './month-reader';
import { TroubleReader } from './trouble-reader';

interface Range {
  readonly first: string | null;
  readonly last: string | null;
  readonly time_zone: string;
}

const rangeSql = `select (select min(t.sort_date)::text from transaction t) as first, (select max(t.sort_date)::text from transaction t) as last,
  (select o.time_zone from organization o) as time_zone`;

/** Tells what needs somebody now, and how complete a month is. */
@Injectable()
export class OverviewReader {
  constructor(
    private readonly scope: TenantScope,
    private readonly connections: ConnectionFinder,
    private readonly months: MonthReader,
    private readonly troubles: TroubleReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Without a wish: the last month with a transaction, as far as it has come; this one where there is none. */
  async read(reader: Reader, wished: string | undefined): Promise<OverviewView> {
    const living = (await this.connections.all(reader.organizationId)).filter(({ state }) => state !== 'disconnected');
    return this.scope.run(reader.organizationId, async (em) => {
      const { first, last, today } = await this.range(em);
      const month = wished ?? monthOf(last !== null && last < today ? last : today);
      const connections: ConnectionMonth[] = [];
      for (const connection of living.length > 0 ? living : [null]) connections.push(await this.months.read(em, reader, connection, daysOf(month)));
      return { month, firstMonth: first && monthOf(first), lastMonth: last && monthOf(last), connections, troubles: await this.troubles.read(em) };
    });
  }

  private async range(em: EntityManager) {
    const [range] = await boundRows<Range>(em, rangeSql, []);
    return { first: range?.first ?? null, last: range?.last ?? null, today: businessDate(this.clock.now(), range?.time_zone ?? 'Europe/Berlin') };
  }
}

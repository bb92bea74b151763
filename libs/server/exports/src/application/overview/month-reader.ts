import type { ConnectionMonth, MonthShare } from '@kontor/api-contracts';
import { money } from '@kontor/kernel';
import { MessageBook, type Connection } from '@kontor/server-connections';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { MonthDays } from '../../domain/overview/month';
import { monthEquation, type ShareSum } from '../../domain/overview/month-equation';
import { isLiving } from '../../journal/superseded';
import { IssueGroups } from '../issue-groups';
import type { Reader } from '../reader';
import { MonthJudge } from './month-judge';

interface SumRow {
  readonly share: Extract<MonthShare, 'exported' | 'elsewhere' | 'queued'> | 'open';
  readonly currency: string;
  readonly count: string;
  readonly minor: string;
}

const shareOf = `case when i.id is null then 'open' when i.state <> 'exported' then 'queued' when i.kind = 'elsewhere' then 'elsewhere' else 'exported' end`;
const living = `left join export_item i on i.transaction_id = t.id and i.connection_id = ? and ${isLiving('i')}`;
const sums = 't.billing_currency as currency, count(*) as count, sum(t.billing_minor) as minor from transaction t';

const ofMonth = 't.sort_date between ?::date and ?::date';
const withConnection = `select ${shareOf} as share, ${sums} ${living} where ${ofMonth} group by 1, 2`;
const withoutConnection = `select 'open' as share, ${sums} where ${ofMonth} group by 2`;

/** Counting what lives is cheaper than proving of each transaction that nothing does. */
const openAnywhere = `select (select count(*) from transaction) - (select count(*) from export_item i where i.connection_id = ? and ${isLiving('i')}) as count`;
const allAnywhere = 'select count(*) as count from transaction';

/** Reads how complete a month is over one connection, or without any. */
@Injectable()
export class MonthReader {
  constructor(
    private readonly judge: MonthJudge,
    private readonly messages: MessageBook,
  ) {}

  async read(em: EntityManager, { locale }: Reader, connection: Connection | null, days: MonthDays): Promise<ConnectionMonth> {
    const groups = new IssueGroups();
    const rows = await this.sums(em, connection, days);
    const open = rows.filter(({ share }) => share === 'open');
    const examined = open.length === 0 ? [] : await this.judge.sums(em, connection, days, groups);
    const known = rows.flatMap(({ share, ...rest }) => (share === 'open' ? [] : [{ share, ...sumOf(rest) }]));
    return {
      connectionId: connection?.id ?? null,
      equation: monthEquation(known, open.map(sumOf), examined),
      groups: groups.views(this.messages, locale),
      openOutside: (await this.openAnywhere(em, connection)) - open.reduce((sum, { count }) => sum + Number(count), 0),
    };
  }

  private sums(em: EntityManager, connection: Connection | null, { from, to }: MonthDays): Promise<readonly SumRow[]> {
    return connection ? boundRows<SumRow>(em, withConnection, [connection.id, from, to]) : boundRows<SumRow>(em, withoutConnection, [from, to]);
  }

  private async openAnywhere(em: EntityManager, connection: Connection | null): Promise<number> {
    const [row] = connection ? await boundRows<{ count: string }>(em, openAnywhere, [connection.id]) : await boundRows<{ count: string }>(em, allAnywhere);
    return Number(row?.count ?? 0);
  }
}

const sumOf = ({ count, minor, currency }: Omit<SumRow, 'share'>): Omit<ShareSum, 'share'> => ({ count: Number(count), sum: money(Number(minor), currency) });
